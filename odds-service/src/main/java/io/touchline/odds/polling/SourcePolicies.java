package io.touchline.odds.polling;

import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.polling.SourcePoll.Pace;
import io.touchline.odds.quote.EventState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Trusts a source by its rank, and its prices for some of its own intervals. */
final class SourcePolicies implements SourcePolicy {
  private static final int LAST = Integer.MAX_VALUE;

  private final Map<String, Integer> ranks;
  private final Pace usual;
  private final int intervals;
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();

  /**
   * Policies for sources that all keep the usual pace.
   *
   * @param ranks by the source's name as it stands in quotes, the most trusted with 0
   * @param intervals without a confirmation after which a price is stale
   */
  SourcePolicies(Map<String, Integer> ranks, Pace usual, int intervals) {
    this.ranks = Map.copyOf(ranks);
    this.usual = usual;
    this.intervals = intervals;
  }

  /** A source keeps another pace from now on. */
  void pace(String source, Pace pace) {
    paces.put(real(source), pace);
  }

  @Override
  public int rank(String source) {
    return ranks.getOrDefault(real(source), LAST);
  }

  @Override
  public Duration staleAfter(String source, EventState state) {
    Pace pace = paces.getOrDefault(real(source), usual);
    return (state == EventState.IN_PLAY ? pace.live() : pace.idle()).multipliedBy(intervals);
  }

  /** Whatever answers in a source's place is trusted as the source is. */
  private String real(String source) {
    for (String known : ranks.keySet()) {
      if (source.startsWith(known)) {
        return known;
      }
    }
    return source;
  }
}
