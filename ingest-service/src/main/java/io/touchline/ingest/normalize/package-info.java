/**
 * From a source's words to ours: pure functions, on whichever thread calls.
 *
 * <p>Enters: the parsed scoreboard of a league. Leaves: a {@link
 * io.touchline.ingest.normalize.NormalizedScoreboard} of the matches as {@link
 * io.touchline.events.football.LiveMatch} and of what had to be refused, each with the {@link
 * io.touchline.ingest.normalize.Rule} that it broke. One bad event never costs the others.
 */
package io.touchline.ingest.normalize;
