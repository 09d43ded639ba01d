package io.touchline.odds.polling;

import io.touchline.odds.source.theoddsapi.Quota;
import io.touchline.odds.source.theoddsapi.QuotaPace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The Odds API's monthly credits, used evenly until the next ones come. */
final class QuotaAllowance implements Allowance {
  /**
   * A source without credits is asked again so often: a refusal costs none, and a larger
   * subscription is noticed.
   */
  private static final Duration PROBE = Duration.ofHours(1);

  private final QuotaPace pace;
  private final int costOfARound;
  private final LongConsumer remaining;
  private Quota quota;

  /**
   * As long as no answer has told the quota, nothing is held back.
   *
   * @param costOfARound credits for one request a league
   * @param remaining takes note of the credits left
   */
  QuotaAllowance(QuotaPace pace, int costOfARound, LongConsumer remaining) {
    this.pace = pace;
    this.costOfARound = costOfARound;
    this.remaining = remaining;
  }

  @Override
  public Optional<Duration> interval(Duration wanted, Instant now) {
    Optional<Duration> allowed = pace.interval(wanted, costOfARound, quota, now);
    return allowed.isEmpty() && !now.isBefore(renewal(now)) ? Optional.of(wanted) : allowed;
  }

  @Override
  public Instant renewal(Instant now) {
    Instant renewal = QuotaPace.renewal(now);
    if (quota == null || quota.remaining() > 0) {
      // A few credits are left: a probe would cost them, and the reserve is not ours to use.
      return renewal;
    }
    Instant probe = quota.toldAt().plus(PROBE);
    return probe.isBefore(renewal) ? probe : renewal;
  }

  @Override
  public void told(Map<String, String> headers, Instant at) {
    Quota.of(headers, at)
        .ifPresent(
            told -> {
              quota = told;
              remaining.accept(told.remaining());
            });
  }
}
