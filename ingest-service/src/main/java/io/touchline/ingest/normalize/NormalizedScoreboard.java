package io.touchline.ingest.normalize;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import java.time.Instant;
import java.util.List;

/**
 * A league's match day as a source says it.
 *
 * @param league what was asked for
 * @param matches in the source's order, each id once, with {@code eventCount} 0 and {@code
 *     changedAt} = {@code seenAt}: what is new in them is not known here
 * @param refusals what was not taken
 * @param source who says so
 * @param seenAt when the answer was there
 */
public record NormalizedScoreboard(
    League league, List<LiveMatch> matches, List<Refusal> refusals, String source, Instant seenAt) {

  public NormalizedScoreboard {
    matches = List.copyOf(matches);
    refusals = List.copyOf(refusals);
  }
}
