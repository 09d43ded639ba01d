/**
 * The questions that HTTP clients ask, under {@code /api/v1/odds}.
 *
 * <p>In come requests on the framework's event loops; every parameter is checked before anything is
 * asked of the database. Out go JSON answers; errors are {@code {"error": {"code", "message"}}},
 * where the message names the parameter and says what to do. Nothing here blocks.
 */
package io.touchline.odds.api;
