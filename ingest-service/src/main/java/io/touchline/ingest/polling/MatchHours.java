package io.touchline.ingest.polling;

import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a league's matches mean for when it is polled. Pure. */
final class MatchHours {
  /** A match that has not begun so long after its kick-off will not begin any minute now. */
  private static final Duration LATE_KICK_OFF = Duration.ofHours(3);

  private MatchHours() {}

  /** Whether a match is in play, or should be by its kick-off. */
  static boolean isLive(Collection<LiveMatch> matches, Instant now) {
    return matches.stream().anyMatch(match -> match.inPlay() || mustHaveBegun(match, now));
  }

  private static boolean mustHaveBegun(LiveMatch match, Instant now) {
    return match.status() == MatchStatus.SCHEDULED
        && !match.kickOff().isAfter(now)
        && match.kickOff().plus(LATE_KICK_OFF).isAfter(now);
  }

  /** When the next match begins; empty if none is to come. */
  static Optional<Instant> nextKickOff(Collection<LiveMatch> matches, Instant now) {
    return matches.stream()
        .filter(match -> match.status() == MatchStatus.SCHEDULED)
        .map(LiveMatch::kickOff)
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }
}
