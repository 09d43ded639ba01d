package io.touchline.odds.history.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void eachPriceCountsForAsLongAsItStood() {
    Movement movement =
        Movement.of(List.of(point("a", 0, 2.0), point("a", 30, 3.0)), START.plusSeconds(40));

    assertThat(movement.average()).isCloseTo((30 * 2.0 + 10 * 3.0) / 40, within(1e-12));
    assertThat(movement.change()).isEqualTo(1.0);
    assertThat(movement.relativeChange()).isEqualTo(0.5);
    assertThat(movement.moves()).isEqualTo(1);
  }

  @Test
  void suspendedPricesCountNowhere() {
    Movement movement =
        Movement.of(
            List.of(point("a", 0, 2.0), suspended("a", 10, 9.0), point("a", 50, 2.0)),
            START.plusSeconds(60));

    assertThat(movement.high()).isEqualTo(2.0);
    assertThat(movement.average()).isEqualTo(2.0);
    assertThat(movement.moves()).isZero();
    assertThat(movement.ticks()).isEqualTo(3);
    assertThat(movement.takeable()).isTrue();
  }

  @Test
  void withoutAnyPriceToTakeThereAreTicksButNoPrices() {
    Movement movement = Movement.of(List.of(suspended("a", 0, 2.0)), START.plusSeconds(60));

    assertThat(movement.opening()).isNull();
    assertThat(movement.average()).isNull();
    assertThat(movement.takeable()).isFalse();
    assertThat(movement.ticks()).isEqualTo(1);
    assertThat(movement.firstAt()).isEqualTo(START);
  }

  @Test
  void bestIsTheHighestThatCouldBeTakenAtTheMoment() {
    Movement movement =
        Movement.of(
            List.of(
                point("a", 0, 2.0),
                point("b", 10, 2.5),
                suspended("b", 20, 2.5),
                suspended("a", 30, 2.0)),
            START.plusSeconds(60));

    assertThat(movement.high()).isEqualTo(2.5);
    assertThat(movement.current()).isEqualTo(2.0);
    assertThat(movement.average()).isCloseTo((2.0 + 2.5 + 2.0) / 3, within(1e-12));
    assertThat(movement.takeable()).isFalse();
    assertThat(movement.moves()).isEqualTo(2);
  }

  @Test
  void whatComesAtTheSameMomentMakesNoPriceInBetween() {
    Movement movement =
        Movement.of(
            List.of(point("a", 0, 2.0), point("a", 10, 1.5), point("b", 10, 2.0)),
            START.plusSeconds(20));

    assertThat(movement.low()).isEqualTo(2.0);
    assertThat(movement.moves()).isZero();
  }

  @Test
  void standingPriceOpensTheWindowAndIsNoTick() {
    PricePoint standing = new PricePoint("home", "a", START, 4.0, true, false);
    Movement movement = Movement.of(List.of(standing, point("a", 10, 3.0)), START.plusSeconds(20));

    assertThat(movement.opening()).isEqualTo(4.0);
    assertThat(movement.ticks()).isEqualTo(1);
    assertThat(movement.firstAt()).isEqualTo(START.plusSeconds(10));
  }

  private static PricePoint point(String bookmaker, int second, double price) {
    return new PricePoint("home", bookmaker, START.plusSeconds(second), price, true, true);
  }

  private static PricePoint suspended(String bookmaker, int second, double price) {
    return new PricePoint("home", bookmaker, START.plusSeconds(second), price, false, true);
  }
}
