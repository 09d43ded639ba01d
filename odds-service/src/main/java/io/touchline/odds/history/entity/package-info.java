/**
 * What is an entity in the history: bookmakers, events, their selections.
 *
 * <p>In come ticks, which name all three; out go the database's ids for them, from a cache that
 * knows what was written. Entities are written when they are first seen and when a name or a start
 * changes, and never deleted. {@link io.touchline.odds.history.entity.EntityRepository} belongs to
 * the history's thread; the entities' own finders may be used from any Vert.x context.
 */
package io.touchline.odds.history.entity;
