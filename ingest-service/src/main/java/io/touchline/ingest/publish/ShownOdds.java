package io.touchline.ingest.publish;

import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.odds.MatchOdds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What odds a board shows beside its matches. */
final class ShownOdds {
  private ShownOdds() {}

  /**
   * The newest, by match id, without matches that are over or that nobody quotes. Prices that
   * nobody has confirmed in time are not shown, though nobody may be there to say so.
   */
  static Map<String, MatchOdds> of(
      List<LiveMatch> listed, Function<String, Optional<MatchOdds>> newest, Instant now) {
    Map<String, MatchOdds> shown = new TreeMap<>();
    for (LiveMatch match : listed) {
      if (match.inPlay() || match.status() == MatchStatus.SCHEDULED) {
        newest
            .apply(match.id())
            .ifPresent(odds -> shown.put(match.id(), isStale(odds, now) ? odds.stale() : odds));
      }
    }
    return shown;
  }

  private static boolean isStale(MatchOdds odds, Instant now) {
    return odds.staleAt() != null && odds.staleAt().isBefore(now);
  }

  /** Whether they say the same; that they were confirmed in between is nothing new. */
  static boolean alike(Map<String, MatchOdds> one, Map<String, MatchOdds> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(shown -> alike(shown.getValue(), other.get(shown.getKey())));
  }

  private static boolean alike(MatchOdds one, MatchOdds other) {
    return confirmed(one, other).equals(other);
  }

  private static MatchOdds confirmed(MatchOdds odds, MatchOdds by) {
    return new MatchOdds(
        odds.homeOdds(),
        odds.drawOdds(),
        odds.awayOdds(),
        odds.status(),
        odds.isLive(),
        odds.bookmakers(),
        odds.changedAt(),
        by.seenAt(),
        by.staleAt());
  }
}
