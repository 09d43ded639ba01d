/**
 * What other services publish that goes out with ours: the odds of matches, and the state of
 * sources that other services ask.
 *
 * <p>Enters: the topics {@code football.odds} and {@code system.sources}, whole and as they come,
 * on a thread of its own, on every replica. Leaves: the newest of each, for the polling thread.
 * Nothing waits for any of it: without it, matches go out without odds, and the state of our own
 * source alone.
 */
package io.touchline.ingest.neighbour;
