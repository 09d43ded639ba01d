package io.touchline.odds.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairProbabilitiesTest {

  /** The example in the documentation of the Python package "shin" (M. Berk), with its result. */
  @Test
  void shinAgreesWithAnotherImplementation() {
    FairProbabilities fair = FairProbabilities.of(prices(2.6, 2.4, 4.3));

    assertThat(fair.shin().get("1")).isCloseTo(0.37299406033208965, within(1e-9));
    assertThat(fair.shin().get("2")).isCloseTo(0.4047794109200184, within(1e-9));
    assertThat(fair.shin().get("3")).isCloseTo(0.2222265287474275, within(1e-9));
    assertThat(fair.insiderShare()).isCloseTo(0.01694251276407055, within(1e-9));
  }

  /** Of two outcomes, Shin's model takes the same from both (Jullien and Salanié 1994). */
  @Test
  void shinOfTwoOutcomesIsAdditive() {
    FairProbabilities fair = FairProbabilities.of(prices(1.5, 2.74));

    double half = fair.overround() / 2;
    assertThat(fair.shin().get("1")).isCloseTo(1 / 1.5 - half, within(1e-12));
    assertThat(fair.shin().get("2")).isCloseTo(1 / 2.74 - half, within(1e-12));
  }

  @Test
  void proportionalAgreesWithTheDocumentedExampleOfAnotherImplementation() {
    FairProbabilities fair = FairProbabilities.of(prices(4.20, 3.70, 1.95));

    assertThat(fair.proportional().get("1")).isCloseTo(0.2331556, within(1e-7));
    assertThat(fair.proportional().get("2")).isCloseTo(0.2646631, within(1e-7));
    assertThat(fair.proportional().get("3")).isCloseTo(0.5021813, within(1e-7));
    assertThat(fair.overround()).isCloseTo(0.02118602, within(1e-8));
  }

  @Test
  void sureProfitHasNoInsiders() {
    FairProbabilities fair = FairProbabilities.of(prices(2.2, 2.2));

    assertThat(fair.overround()).isNegative();
    assertThat(fair.insiderShare()).isZero();
    assertThat(fair.shin()).isEqualTo(fair.proportional());
    assertThat(fair.shin().get("1")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shinHoldsAtTheEdgesOfWhatAPriceMayBe() {
    FairProbabilities fair = FairProbabilities.of(prices(1.01, 1000, 1000, 1.9));

    assertThat(fair.shin().values()).allMatch(p -> p > 0 && p < 1);
    assertThat(fair.shin().values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void partOfAMarketIsRefused() {
    assertThatThrownBy(() -> FairProbabilities.of(prices(2.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FairProbabilities.of(prices(2.0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Map<String, Double> prices(double... prices) {
    Map<String, Double> bySelection = new LinkedHashMap<>();
    for (double price : prices) {
      bySelection.put(Integer.toString(bySelection.size() + 1), price);
    }
    return bySelection;
  }
}
