package io.touchline.ingest.polling;

import io.touchline.events.football.League;
import io.touchline.ingest.neighbour.OddsImages;
import io.touchline.ingest.publish.MatchDay;
import io.touchline.ingest.publish.Publication;
import io.touchline.ingest.publish.PublicationPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * When boards go out again for the sake of the odds beside their matches: as soon as these change,
 * but no more often than once in a delay. For the polling thread.
 */
final class OddsPace {
  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);

  private final OddsImages odds;
  private final Duration delay;
  private final Clock clock;
  private long seen;
  private Instant lookDue = Instant.MIN;
  private Instant notBefore = Instant.MIN;

  OddsPace(OddsImages odds, Duration delay, Clock clock) {
    this.odds = odds;
    this.delay = delay;
    this.clock = clock;
  }

  /** How often {@link #due} is to be asked at least. */
  Duration delay() {
    return delay;
  }

  /** The boards whose odds have changed since they went out, if it is time. */
  Optional<Publication> due(MatchDay day, Set<League> leagues) {
    Instant now = clock.instant();
    long version = odds.version();
    // Time alone makes odds stale: whoever should confirm them may be gone.
    boolean look = version != 0 && (version != seen || !now.isBefore(lookDue));
    if (!look || now.isBefore(notBefore)) {
      return Optional.empty();
    }
    seen = version;
    lookDue = now.plus(LOOK_INTERVAL);
    Optional<Publication> publication =
        PublicationPlan.ofOdds(day, leagues, odds::of, now.truncatedTo(ChronoUnit.MILLIS));
    if (publication.isPresent()) {
      notBefore = now.plus(delay);
    }
    return publication;
  }
}
