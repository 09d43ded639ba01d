package io.touchline.ingest.polling;

import io.touchline.events.system.CircuitState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a source may be asked again: exponential backoff with full jitter, never sooner than the
 * source asks for, and a circuit that opens after so many failures in a row.
 *
 * <p>While it is open nothing is asked; after that one request is let through (half open), whose
 * outcome closes it or opens it again. For one thread.
 */
final class CircuitPolicy {
  private final Settings settings;
  private final RandomGenerator random;
  private int failures;
  private boolean open;
  private Instant notBefore = Instant.MIN;

  /**
   * How patient we are.
   *
   * @param base upper bound of the first wait; doubled by each further failure
   * @param max no wait of our own is longer
   * @param failuresToOpen failures in a row that open the circuit, at least 1
   * @param openFor how long it stays open at least
   */
  record Settings(Duration base, Duration max, int failuresToOpen, Duration openFor) {}

  CircuitPolicy(Settings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  void succeeded() {
    failures = 0;
    open = false;
    notBefore = Instant.MIN;
  }

  /**
   * Counts a failure.
   *
   * @param retryAfter what the source asks for; zero if it did not
   * @return how long to stay away
   */
  Duration failed(Instant now, Duration retryAfter) {
    failures++;
    open = failures >= settings.failuresToOpen();
    Duration wait = longer(jitter(), retryAfter);
    wait = open ? longer(wait, settings.openFor()) : wait;
    notBefore = now.plus(wait);
    return wait;
  }

  /** No request before this. */
  Instant notBefore() {
    return notBefore;
  }

  int failures() {
    return failures;
  }

  CircuitState state(Instant now) {
    if (!open) {
      return CircuitState.CLOSED;
    }
    return now.isBefore(notBefore) ? CircuitState.OPEN : CircuitState.HALF_OPEN;
  }

  private Duration jitter() {
    // 2^20 times any base is beyond every maximum that makes sense, and does not overflow.
    long bound = settings.base().toMillis() << Math.min(failures - 1, 20);
    return Duration.ofMillis(random.nextLong(Math.min(bound, settings.max().toMillis()) + 1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
