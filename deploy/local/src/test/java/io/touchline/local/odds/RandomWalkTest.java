package io.touchline.local.odds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomWalkTest {
  // Twice the half width over the root of the period, summed over the octaves.
  private static final double STEEPEST = 2.45;

  @Test
  void itIsContinuous() {
    for (long second = -40_000; second < 40_000; second++) {
      assertThat(Math.abs(RandomWalk.at(7, second + 1) - RandomWalk.at(7, second)))
          .isLessThan(STEEPEST);
    }
  }

  @Test
  void itsStepsGrowWithTheRootOfTime() {
    double overAMinute = step(60);
    double overAnHour = step(3600);
    assertThat(overAMinute / Math.sqrt(60)).isBetween(0.5, 1.5);
    assertThat(overAnHour / Math.sqrt(3600)).isBetween(0.5, 1.5);
  }

  private static double step(long seconds) {
    double squares = 0;
    int walks = 2000;
    for (int seed = 0; seed < walks; seed++) {
      double step = RandomWalk.at(seed, 1000 + seconds) - RandomWalk.at(seed, 1000);
      squares += step * step;
    }
    return Math.sqrt(squares / walks);
  }

  @Test
  void theSameSeedWalksAlikeAndAnotherDoesNot() {
    assertThat(RandomWalk.at(7, 1234)).isEqualTo(RandomWalk.at(7, 1234));
    assertThat(RandomWalk.at(8, 1234)).isNotEqualTo(RandomWalk.at(7, 1234));
  }
}
