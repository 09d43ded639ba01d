/**
 * The history's tables in PostgreSQL, apart from the entities: ticks, refused ticks, the days'
 * partitions, the schema itself.
 *
 * <p>In come rows; out goes how many of them were new. Everything here blocks, is for the history's
 * thread, and ends in a {@link io.touchline.odds.history.store.DatabaseException} when the database
 * does not do it.
 */
package io.touchline.odds.history.store;
