package io.touchline.odds.movement;

import static io.touchline.odds.Quotes.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceTrailTest {

  @Test
  void priceAtATimeIsTheLastOneBefore() {
    PriceTrail trail = PriceTrail.begin(3.0, 2.0, at(0)).with(2.2, at(10)).with(2.4, at(20));

    assertThat(trail.priceAt(at(-1))).isEqualTo(3.0);
    assertThat(trail.priceAt(at(0))).isEqualTo(2.0);
    assertThat(trail.priceAt(at(19))).isEqualTo(2.2);
    assertThat(trail.priceAt(at(60))).isEqualTo(2.4);
    assertThat(trail.moveSince(at(15))).isCloseTo(2.4 / 2.2 - 1, within(1e-12));
  }

  @Test
  void trailHoldsAnHourHoweverOftenThePriceMoves() {
    PriceTrail trail = PriceTrail.begin(null, 1.5, NOON);
    for (int second = 1; second <= 4 * 3600; second++) {
      trail = trail.with(2 + second / 10_000.0, NOON.plusSeconds(second));
    }

    Instant now = NOON.plus(Duration.ofHours(4));
    assertThat(trail.steps()).hasSizeLessThanOrEqualTo(61);
    // Exact to the minute: of several moves within one, the last is kept.
    assertThat(trail.priceAt(now.minus(Duration.ofMinutes(60))))
        .isCloseTo(2 + 3 * 3600 / 10_000.0, within(60 / 10_000.0));
    assertThat(trail.last()).isEqualTo(2 + 4 * 3600 / 10_000.0);
  }

  @Test
  void openingWithinTheSameMinuteIsNotForgotten() {
    PriceTrail trail = PriceTrail.begin(null, 2.0, at(0)).with(1.8, NOON.plusSeconds(30));

    assertThat(trail.moveSince(at(-10))).isCloseTo(-0.1, within(1e-12));
  }

  @Test
  void changeOlderThanTheLastIsNoNews() {
    PriceTrail trail = PriceTrail.begin(null, 2.0, at(0)).with(1.8, at(5));

    assertThat(trail.with(5.0, at(4))).isEqualTo(trail);
    assertThat(trail.with(1.8, at(5))).isEqualTo(trail);
  }

  @Test
  void velocityIsTheMeanOverFiveMinutes() {
    PriceTrail trail = PriceTrail.begin(null, 4.0, at(-30)).with(2.0, at(-10)).with(1.8, at(-4));

    assertThat(trail.velocity(at(-30), at(0))).isCloseTo(-2.0, within(1e-9));
    assertThat(trail.velocity(at(-30), at(2))).isZero();
  }

  @Test
  void velocityOfAYoungPriceIsSinceItsOpening() {
    PriceTrail trail = PriceTrail.begin(null, 2.0, at(-2)).with(2.2, at(-1));

    assertThat(trail.velocity(at(-2), at(0))).isCloseTo(5.0, within(1e-9));
  }

  @Test
  void velocityOfAPriceOfSecondsIsNoLandslide() {
    PriceTrail trail = PriceTrail.begin(null, 2.0, NOON).with(2.2, NOON.plusSeconds(5));

    assertThat(trail.velocity(NOON, NOON.plusSeconds(6))).isCloseTo(10.0, within(1e-9));
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
