/**
 * The match day as it is shown now: what {@code matchday} and {@code timeline} say, and what
 * someone asked for beside it.
 *
 * <p>In: the instant, goals and suspensions on demand. Out: {@link
 * io.touchline.local.simulation.Standing}, how a match stands. The demands are the only state of
 * the simulation, kept in memory; all else is computed anew each time. Called from the threads of
 * the sandbox's HTTP server, many at once.
 */
package io.touchline.local.simulation;
