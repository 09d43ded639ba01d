package io.touchline.local.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookmakerTest {
  private static final List<Ladder> LADDERS =
      List.of(
          Ladder.HUNDREDTHS,
          Ladder.HUNDREDTHS_FROM_ONE,
          Ladder.ROUND,
          Ladder.FRACTIONS,
          Ladder.EXCHANGE);

  @Test
  void theMarginIsOnTopWhateverTheProbabilities() {
    for (double home = 0.02; home < 0.9; home += 0.04) {
      Outcomes fair = new Outcomes(home, (1 - home) * 0.4, (1 - home) * 0.6);
      for (double overround : new double[] {0.995, 1, 1.005, 1.02, 1.08}) {
        assertThat(Bookmaker.withOverround(fair, overround).sum())
            .isCloseTo(overround, within(1e-6));
      }
    }
  }

  @Test
  void theMarginLiesOnTheLongShots() {
    Outcomes fair = new Outcomes(0.8, 0.15, 0.05);
    Outcomes priced = Bookmaker.withOverround(fair, 1.06);
    assertThat(priced.away() / fair.away()).isGreaterThan(priced.home() / fair.home());
  }

  @Test
  void everyPriceIsOnItsLadderAndRoundsToTheNearest() {
    for (Ladder ladder : LADDERS) {
      for (double price = ladder.lowest(); price < ladder.highest(); price += 0.0137) {
        double nearest = ladder.nearest(price);
        assertThat(ladder.below(nearest)).isEqualTo(nearest);
        assertThat(Math.abs(nearest - price)).isLessThanOrEqualTo(ladder.above(price) - price);
        assertThat(ladder.below(price)).isLessThanOrEqualTo(price);
        assertThat(ladder.above(price)).isGreaterThan(price);
      }
      assertThat(ladder.nearest(1e9)).isEqualTo(ladder.highest());
      assertThat(ladder.nearest(1)).isEqualTo(ladder.lowest());
    }
    assertThat(Ladder.EXCHANGE.above(2)).isEqualTo(2.02);
    assertThat(Ladder.EXCHANGE.below(4.07)).isEqualTo(4.0);
    assertThat(Ladder.HUNDREDTHS_FROM_ONE.lowest()).isEqualTo(1.0);
    assertThat(BritishFraction.nearest(1.83).text()).isEqualTo("5/6");
    assertThat(BritishFraction.nearest(1.143).decimal()).isEqualTo(1.143);
  }

  @Test
  void onTheExchangeLayingIsAlwaysDearerThanBacking() {
    for (double home = 0.002; home < 0.99; home += 0.011) {
      Outcomes fair = new Outcomes(home, (1 - home) / 2, (1 - home) / 2);
      Outcomes back = Bookmakers.BETFAIR.back(fair);
      Outcomes lay = Bookmakers.BETFAIR.lay(fair, back);
      assertThat(lay.home()).isGreaterThan(back.home());
      assertThat(lay.draw()).isGreaterThan(back.draw());
      assertThat(lay.away()).isGreaterThan(back.away());
    }
  }
}
