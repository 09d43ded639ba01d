package io.touchline.ingest.neighbour;

import io.touchline.events.odds.MatchOdds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The newest odds of each match in one line. Written by the reading thread, read by any. */
@ApplicationScoped
public class OddsImages {
  private final Map<String, MatchOdds> odds = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();
  private volatile boolean complete;

  /** The odds of a match; empty if no bookmaker quotes it, or it is not known yet. */
  public Optional<MatchOdds> of(String matchId) {
    return Optional.ofNullable(odds.get(matchId));
  }

  /**
   * Grows with each record that comes, so that who has seen a version need not look again; 0 until
   * all is read, so that odds that are not read yet are not taken for gone. To be read before the
   * odds.
   */
  public long version() {
    return complete ? version.get() : 0;
  }

  void complete() {
    version.incrementAndGet();
    complete = true;
  }

  void put(String matchId, MatchOdds summary) {
    odds.put(matchId, summary);
    version.incrementAndGet();
  }

  void remove(String matchId) {
    odds.remove(matchId);
    version.incrementAndGet();
  }
}
