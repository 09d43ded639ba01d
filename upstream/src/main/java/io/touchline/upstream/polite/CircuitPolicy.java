package io.touchline.upstream.polite;

import io.touchline.events.system.CircuitState;
import java.time.Duration;
import java.time.Instant;

/**
 * When a source, with all its subjects, may be asked again: after a backoff, never sooner than the
 * source asks for, and a circuit that opens after so many failures in a row. What is wrong with one
 * subject only does not come here.
 *
 * <p>While it is open nothing is asked; after that one request is let through (half open), whose
 * outcome closes it or opens it again. For one thread.
 */
final class CircuitPolicy {
  private final Settings settings;
  private final BackoffPolicy backoff;
  private int failures;
  private boolean open;
  private Instant notBefore = Instant.MIN;

  /**
   * How patient we are.
   *
   * @param failuresToOpen failures in a row that open the circuit, at least 1
   * @param openFor how long it stays open at least
   */
  record Settings(int failuresToOpen, Duration openFor) {}

  CircuitPolicy(Settings settings, BackoffPolicy backoff) {
    this.settings = settings;
    this.backoff = backoff;
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
    Duration wait = BackoffPolicy.longer(backoff.after(failures), retryAfter);
    wait = open ? BackoffPolicy.longer(wait, settings.openFor()) : wait;
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
}
