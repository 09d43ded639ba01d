package io.touchline.odds.quality;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.events.football.League;
import io.touchline.odds.quote.Unmatched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events of sources that are none of our fixtures, as the last answer of each league had them. Only
 * the replica that polls knows them.
 */
@ApplicationScoped
public class UnmatchedEvents {
  private final Map<Key, List<Unmatched>> events = new ConcurrentHashMap<>();

  private record Key(String source, League league) {}

  UnmatchedEvents(MeterRegistry registry) {
    registry.gauge("touchline.odds.unmatched", this, board -> board.all().size());
  }

  /** Puts what an answer could not be matched to in the place of what the last one could not. */
  public void replace(String source, League league, List<Unmatched> unmatched) {
    events.put(new Key(source, league), List.copyOf(unmatched));
  }

  /** All of them, by their start. */
  public List<Unmatched> all() {
    return events.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Unmatched::startsAt).thenComparing(Unmatched::id))
        .toList();
  }
}
