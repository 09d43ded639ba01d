package io.touchline.upstream.polite;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: exponential, with full jitter.
 *
 * @param base upper bound of the first wait; doubled by each further failure
 * @param max no wait is longer
 */
public record BackoffPolicy(Duration base, Duration max, RandomGenerator random) {
  /**
   * The wait.
   *
   * @param failures in a row, at least 1
   */
  public Duration after(int failures) {
    // 2^20 times any base is beyond every maximum that makes sense, and does not overflow.
    long bound = base.toMillis() << Math.min(failures - 1, 20);
    return Duration.ofMillis(random.nextLong(Math.min(bound, max.toMillis()) + 1));
  }

  /** The longer of two waits. */
  public static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
