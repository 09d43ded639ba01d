package io.touchline.odds.quality;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.events.football.League;
import io.touchline.odds.quote.Unmatched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

  /**
   * Puts the events of an answer in the place of those of the last one.
   *
   * @return those that were not among the last ones
   */
  public List<Unmatched> replace(String source, League league, List<Unmatched> unmatched) {
    List<Unmatched> last = events.put(new Key(source, league), List.copyOf(unmatched));
    Set<String> known =
        last == null ? Set.of() : last.stream().map(Unmatched::id).collect(Collectors.toSet());
    return unmatched.stream().filter(event -> !known.contains(event.id())).toList();
  }

  /** To be called when this replica does not ask any more. */
  public void clear() {
    events.clear();
  }

  /** All of them, by their start. */
  public List<Unmatched> all() {
    return events.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Unmatched::startsAt).thenComparing(Unmatched::id))
        .toList();
  }
}
