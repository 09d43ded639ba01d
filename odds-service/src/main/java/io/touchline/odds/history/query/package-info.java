/**
 * Questions to the history: which events there are, how prices went, and what a movement amounts
 * to.
 *
 * <p>In come parameters that are checked already; out go pages and summaries, asynchronously, on
 * the caller's Vert.x context. {@link io.touchline.odds.history.query.Movement} is pure. Failures
 * are the driver's; the caller says what they mean to a client.
 */
package io.touchline.odds.history.query;
