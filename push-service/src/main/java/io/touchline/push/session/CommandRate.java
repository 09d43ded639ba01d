package io.touchline.push.session;

/** A token bucket: so many commands a second, with a burst after a pause. */
final class CommandRate {
  private static final long SECOND = 1_000_000_000L;

  private final int perSecond;
  private final int burst;
  private long tokens;
  private long refilledAt;
  private int refused;

  CommandRate(SessionLimits limits, long now) {
    this.perSecond = limits.commandsPerSecond();
    this.burst = limits.commandBurst();
    this.tokens = burst;
    this.refilledAt = now;
  }

  /** Takes a token. {@code now} is in nanoseconds, of any origin. */
  boolean take(long now) {
    refill(now);
    if (tokens > 0) {
      tokens--;
      return true;
    }
    refused++;
    return false;
  }

  /**
   * Whether the client was told as often as a burst is long, and never paused for as long as it
   * takes to earn one again.
   */
  boolean exhausted() {
    return refused > burst;
  }

  private void refill(long now) {
    long perToken = SECOND / perSecond;
    long earned = (now - refilledAt) / perToken;
    if (earned > 0) {
      tokens = Math.min(burst, tokens + earned);
      refilledAt += earned * perToken;
    }
    if (tokens == burst) {
      refused = 0;
    }
  }
}
