package io.touchline.odds.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.odds.source.theoddsapi.QuotaPace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaAllowanceTest {
  /** Ten days before the month's end. */
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");
  private static final Duration WANTED = Duration.ofMinutes(2);
  private static final Duration HOUR = Duration.ofHours(1);

  private final List<Long> told = new ArrayList<>();
  private final QuotaAllowance allowance =
      new QuotaAllowance(new QuotaPace(100), 16, remaining -> told.add(remaining));

  @Test
  void nothingIsHeldBackBeforeTheQuotaIsTold() {
    assertThat(allowance.interval(WANTED, NOW)).contains(WANTED);
    assertThat(allowance.renewal(NOW)).isEqualTo(NEXT_MONTH);
    allowance.told(Map.of("date", "today"), NOW);
    assertThat(allowance.interval(WANTED, NOW)).contains(WANTED);
    assertThat(told).isEmpty();
  }

  @Test
  void creditsAreSpreadOverTheMonthAndTold() {
    remaining(100 + 160);

    assertThat(allowance.interval(WANTED, NOW)).contains(Duration.ofHours(24));
    assertThat(told).containsExactly(260L);
  }

  @Test
  void withoutCreditsItIsAskedAgainAfterAnHour() {
    remaining(0);

    assertThat(allowance.interval(WANTED, NOW)).isEmpty();
    assertThat(allowance.renewal(NOW)).isEqualTo(NOW.plus(HOUR));
    assertThat(allowance.interval(WANTED, NOW.plus(HOUR).minusMillis(1))).isEmpty();
    assertThat(allowance.interval(WANTED, NOW.plus(HOUR))).contains(WANTED);

    allowance.told(Map.of("x-requests-remaining", "0"), NOW.plus(HOUR));
    assertThat(allowance.interval(WANTED, NOW.plus(HOUR))).isEmpty();
  }

  @Test
  void probeNeverTouchesTheReserve() {
    remaining(110);

    assertThat(allowance.interval(WANTED, NOW.plus(HOUR))).isEmpty();
    assertThat(allowance.renewal(NOW)).isEqualTo(NEXT_MONTH);
    assertThat(allowance.interval(WANTED, NEXT_MONTH)).contains(WANTED);
  }

  @Test
  void renewalIsNotLaterThanTheNextMonth() {
    Instant lastMinutes = NEXT_MONTH.minusSeconds(600);
    allowance.told(Map.of("x-requests-remaining", "0"), lastMinutes);

    assertThat(allowance.renewal(lastMinutes)).isEqualTo(NEXT_MONTH);
    assertThat(allowance.interval(WANTED, NEXT_MONTH)).contains(WANTED);
  }

  private void remaining(int credits) {
    allowance.told(Map.of("x-requests-remaining", String.valueOf(credits)), NOW);
  }
}
