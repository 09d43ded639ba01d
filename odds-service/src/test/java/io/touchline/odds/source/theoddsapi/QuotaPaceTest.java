package io.touchline.odds.source.theoddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaPaceTest {
  /** Ten days before the month's end. */
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private static final Duration CONFIGURED = Duration.ofMinutes(2);

  @Test
  void plentyOfCreditsLeaveTheIntervalAsConfigured() {
    assertThat(interval(0, 2, 20_000)).isEqualTo(CONFIGURED);
  }

  @Test
  void fewCreditsAreSpreadOverTheRestOfTheMonth() {
    // 240 hours, 120 rounds of two credits.
    assertThat(interval(0, 2, 240)).isEqualTo(Duration.ofHours(2));
    assertThat(interval(0, 16, 240)).isEqualTo(Duration.ofHours(16));
  }

  @Test
  void reserveIsLeftAlone() {
    assertThat(interval(120, 2, 240)).isEqualTo(Duration.ofHours(4));
    assertThat(new QuotaPace(239).interval(CONFIGURED, 2, quota(240), NOW)).isEmpty();
  }

  @Test
  void tooLittleForOneMoreRoundMeansNone() {
    QuotaPace pace = new QuotaPace(0);
    assertThat(pace.interval(CONFIGURED, 2, quota(1), NOW)).isEmpty();
    assertThat(pace.interval(CONFIGURED, 2, quota(0), NOW)).isEmpty();
    assertThat(pace.interval(CONFIGURED, 2, quota(2), NOW)).isPresent();
  }

  @Test
  void nothingIsHeldBackBeforeTheQuotaIsTold() {
    assertThat(new QuotaPace(0).interval(CONFIGURED, 2, null, NOW)).contains(CONFIGURED);
  }

  @Test
  void lastMonthsQuotaHoldsNoMore() {
    Instant later = QuotaPace.renewal(NOW);
    assertThat(later).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(QuotaPace.renewal(later.minusMillis(1))).isEqualTo(later);
    assertThat(QuotaPace.renewal(later)).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(new QuotaPace(0).interval(CONFIGURED, 2, quota(0), later)).contains(CONFIGURED);
  }

  @Test
  void creditsAlwaysLastUntilTheMonthsEnd() {
    QuotaPace pace = new QuotaPace(0);
    Instant now = NOW;
    long remaining = 101;
    int rounds = 0;
    while (now.isBefore(QuotaPace.renewal(NOW))) {
      now = now.plus(pace.interval(CONFIGURED, 3, quota(remaining), now).orElseThrow());
      remaining -= 3;
      rounds++;
      if (remaining < 3) {
        break;
      }
    }
    assertThat(rounds).isEqualTo(33);
    assertThat(now).isAfter(Instant.parse("2026-11-30T00:00:00Z"));
  }

  @Test
  void headersAreReadInAnyOfTheirForms() {
    assertThat(
            Quota.of(
                Map.of(
                    "x-requests-remaining", "498",
                    "x-requests-used", "2.0",
                    "x-requests-last", "2"),
                NOW))
        .contains(new Quota(498, 2L, 2L, NOW));
    assertThat(Quota.of(Map.of("x-requests-remaining", "-1"), NOW))
        .contains(new Quota(0, null, null, NOW));
    assertThat(Quota.of(Map.of("x-requests-used", "2"), NOW)).isEmpty();
    assertThat(Quota.of(Map.of("x-requests-remaining", "many"), NOW)).isEmpty();
  }

  private static Duration interval(int reserve, int cost, long remaining) {
    return new QuotaPace(reserve).interval(CONFIGURED, cost, quota(remaining), NOW).orElseThrow();
  }

  private static Quota quota(long remaining) {
    return new Quota(remaining, null, null, NOW);
  }
}
