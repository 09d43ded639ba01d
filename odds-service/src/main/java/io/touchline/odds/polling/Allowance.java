package io.touchline.odds.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a source's subscription lets us ask. Called from the source's thread. */
interface Allowance {
  /** A source that counts by the minute only. */
  Allowance UNLIMITED =
      new Allowance() {
        @Override
        public Optional<Duration> interval(Duration wanted, Instant now) {
          return Optional.of(wanted);
        }

        @Override
        public Instant renewal(Instant now) {
          return now;
        }

        @Override
        public void told(Map<String, String> headers, Instant at) {
          // Nothing is counted.
        }
      };

  /**
   * The interval that it allows.
   *
   * @param wanted the shortest that is wanted
   * @return empty if nothing may be asked before {@link #renewal}
   */
  Optional<Duration> interval(Duration wanted, Instant now);

  /** When to look again, if nothing is allowed. */
  Instant renewal(Instant now);

  /** Takes note of what an answer says of it, by headers in lower case. */
  void told(Map<String, String> headers, Instant at);
}
