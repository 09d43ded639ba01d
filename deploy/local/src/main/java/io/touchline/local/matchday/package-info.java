/**
 * The schedule of a simulated match day of the eight leagues: who plays whom, and when.
 *
 * <p>In: seed, speed and instant. Out: the fixtures on show, from {@link
 * io.touchline.local.matchday.MatchDay}; package {@code timeline} plays them. Pure: nothing here
 * keeps state, reads a clock or does input or output, so a restart goes on with the very same
 * matches. Safe from any thread.
 */
package io.touchline.local.matchday;
