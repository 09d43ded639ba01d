/**
 * Where prices have gone in the last hour.
 *
 * <p>Enters: ticks, in each price's time order; after a restart those of the last hour, read from
 * Kafka. Leaves: the velocity of one price, and the largest moves over all events. {@link
 * io.touchline.odds.movement.PriceTrails} is kept by one thread; the rest is immutable.
 */
package io.touchline.odds.movement;
