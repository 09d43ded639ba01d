package io.touchline.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  @Test
  void secondsAndDatesAreRead() {
    assertThat(RetryAfter.parse("12", NOW)).isEqualTo(Duration.ofSeconds(12));
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 15:00:30 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void absentUnreadableAndPastOnesAskForNothing() {
    assertThat(RetryAfter.parse(null, NOW)).isZero();
    assertThat(RetryAfter.parse("soon", NOW)).isZero();
    assertThat(RetryAfter.parse("-5", NOW)).isZero();
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 14:00:00 GMT", NOW)).isZero();
  }

  @Test
  void noSourceSendsUsAwayForMoreThanADay() {
    assertThat(RetryAfter.parse("999999999", NOW)).isEqualTo(RetryAfter.MAX);
  }
}
