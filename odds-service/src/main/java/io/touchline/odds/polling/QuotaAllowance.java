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
    return allowed.isEmpty() && !now.isBefore(probe()) ? Optional.of(wanted) : allowed;
  }

  @Override
  public Instant renewal(Instant now) {
    Instant renewal = QuotaPace.renewal(now);
    return quota != null && probe().isBefore(renewal) ? probe() : renewal;
  }

  private Instant probe() {
    return quota.toldAt().plus(PROBE);
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
