/**
 * Football as it goes over the wire: leagues, matches, and what happens in them.
 *
 * <p>Every value carries two clocks. {@code changedAt} is when the source's data last changed;
 * {@code seenAt} is when we last saw it confirmed. Unchanged is not unseen. Instants are UTC in
 * milliseconds.
 */
package io.touchline.events.football;
