/**
 * Scoreboards in ESPN's JSON, of simulated or recorded matches.
 *
 * <p>In: a league's slug and the instant. Out: the JSON that ESPN's scoreboard address would give,
 * and a match's summary. {@link io.touchline.local.scoreboard.SimulatedScoreboards} writes the
 * match day of {@code simulation} with its {@code odds}; {@link
 * io.touchline.local.scoreboard.RecordedScoreboards} plays files. Called from the threads of the
 * sandbox's HTTP server, many at once.
 */
package io.touchline.local.scoreboard;
