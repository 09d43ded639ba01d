package io.touchline.upstream.quality;

import io.touchline.events.system.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what was refused, and says what of it is to be kept. Safe from any thread. */
final class RejectionLog {
  private static final int MAX_REMEMBERED = 1_000;

  /** Rule and subject to the hash of the sample that is kept already; the oldest is forgotten. */
  private final Map<String, Integer> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  private final Map<String, Long> counts = new TreeMap<>();
  private long total;

  /**
   * Counts a rejection.
   *
   * @return the rejection, unless the same is kept already: a source repeats it at each poll
   */
  synchronized Optional<Rejection> count(Rejection rejection) {
    counts.merge(rejection.rule(), 1L, Long::sum);
    total++;
    int content = rejection.sample().hashCode();
    Integer before = kept.put(rejection.rule() + "/" + rejection.subject(), content);
    return before != null && before == content ? Optional.empty() : Optional.of(rejection);
  }

  /** After a failed commit it is not known what was kept. */
  synchronized void forgetKept() {
    kept.clear();
  }

  synchronized long total() {
    return total;
  }

  /** By rule, since this replica started. */
  synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
