package io.touchline.odds.source.theoddsapi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How fast the month's credits let us ask, so that they last until the next ones come. Immutable.
 */
public final class QuotaPace {
  private final int reserve;

  /**
   * A pace.
   *
   * @param reserve credits that are left alone
   */
  public QuotaPace(int reserve) {
    this.reserve = reserve;
  }

  /**
   * The interval from one round of requests to the next: as configured, or longer if the credits
   * left, evenly used until the month's end, allow no more.
   *
   * @param configured the shortest interval that is wanted
   * @param cost credits of one round: the costs of all requests that are sent once an interval
   * @param quota as last told; null if not yet told, and then nothing is held back
   * @return empty if there is not enough left for one more round: none before {@link #renewal}
   */
  public Optional<Duration> interval(Duration configured, int cost, Quota quota, Instant now) {
    if (quota == null || !quota.holdsAt(now)) {
      return Optional.of(configured);
    }
    long usable = quota.remaining() - reserve;
    if (usable < cost) {
      return Optional.empty();
    }
    Duration affordable = Duration.between(now, renewal(now)).multipliedBy(cost).dividedBy(usable);
    return Optional.of(affordable.compareTo(configured) > 0 ? affordable : configured);
  }

  /** When the next credits come: with the next month, by UTC. */
  public static Instant renewal(Instant now) {
    return now.atOffset(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.DAYS)
        .withDayOfMonth(1)
        .plusMonths(1)
        .toInstant();
  }
}
