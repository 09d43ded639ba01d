package io.touchline.odds.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** For any prices of 2 to 40 selections. */
class FairProbabilitiesPropertyTest {

  @Property(tries = 2000)
  void bothMethodsGiveProbabilities(@ForAll("prices") List<Double> prices) {
    FairProbabilities fair = FairProbabilities.of(market(prices));

    for (Map<String, Double> probabilities : List.of(fair.proportional(), fair.shin())) {
      assertThat(sum(probabilities)).isCloseTo(1, within(1e-9));
      assertThat(probabilities.values()).allMatch(p -> p > 0 && p < 1);
    }
    assertThat(fair.insiderShare()).isBetween(0.0, 1.0);
  }

  @Property(tries = 2000)
  void shinKeepsTheOrderAndFavoursShorterPrices(
      @ForAll("prices") List<Double> weights,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double overround) {
    double total = weights.stream().mapToDouble(weight -> 1 / weight).sum();
    List<Double> prices = weights.stream().map(weight -> weight * total / (1 + overround)).toList();
    Assume.that(prices.stream().allMatch(price -> price > 1.0001));
    FairProbabilities fair = FairProbabilities.of(market(prices));

    List<String> favouriteFirst = new ArrayList<>(fair.proportional().keySet());
    favouriteFirst.sort(
        (a, b) -> Double.compare(of(fair.proportional(), b), of(fair.proportional(), a)));
    for (int i = 1; i < favouriteFirst.size(); i++) {
      String shorter = favouriteFirst.get(i - 1);
      String longer = favouriteFirst.get(i);
      assertThat(of(fair.shin(), shorter)).isGreaterThanOrEqualTo(of(fair.shin(), longer) - 1e-12);
      assertThat(share(fair, shorter)).isGreaterThanOrEqualTo(share(fair, longer) - 1e-9);
    }
    assertThat(share(fair, favouriteFirst.getFirst())).isGreaterThanOrEqualTo(1 - 1e-9);
    assertThat(share(fair, favouriteFirst.getLast())).isLessThanOrEqualTo(1 + 1e-9);
  }

  @Property(tries = 500)
  void withoutAMarginBothMethodsGiveTheImpliedProbabilities(@ForAll("prices") List<Double> prices) {
    double sum = prices.stream().mapToDouble(price -> 1 / price).sum();
    List<Double> fairPrices = prices.stream().map(price -> price * sum).toList();
    Assume.that(fairPrices.stream().allMatch(price -> price > 1.0001));

    FairProbabilities fair = FairProbabilities.of(market(fairPrices));

    for (int i = 0; i < fairPrices.size(); i++) {
      String selection = Integer.toString(i + 1);
      double implied = 1 / fairPrices.get(i);
      assertThat(of(fair.proportional(), selection)).isCloseTo(implied, within(1e-9));
      assertThat(of(fair.shin(), selection)).isCloseTo(implied, within(1e-6));
    }
  }

  /**
   * The model forwards (Shin 1993, eq. 5) makes prices; the inverse must find what they came from.
   */
  @Property(tries = 500)
  void shinFindsTheProbabilitiesThatTheModelMadePricesOf(
      @ForAll("prices") List<Double> weights,
      @ForAll @DoubleRange(min = 0.01, max = 0.2) double z) {
    double total = weights.stream().mapToDouble(weight -> 1 / weight).sum();
    List<Double> truth = weights.stream().map(weight -> 1 / weight / total).toList();
    double roots = truth.stream().mapToDouble(p -> Math.sqrt(z * p + (1 - z) * p * p)).sum();
    List<Double> prices =
        truth.stream().map(p -> 1 / (Math.sqrt(z * p + (1 - z) * p * p) * roots)).toList();
    Assume.that(prices.stream().allMatch(price -> price > 1.0001));

    FairProbabilities fair = FairProbabilities.of(market(prices));

    assertThat(fair.insiderShare()).isCloseTo(z, within(1e-6));
    for (int i = 0; i < truth.size(); i++) {
      assertThat(of(fair.shin(), Integer.toString(i + 1))).isCloseTo(truth.get(i), within(1e-7));
    }
  }

  @Provide
  Arbitrary<List<Double>> prices() {
    return Arbitraries.doubles().between(1.01, 1000).ofScale(2).list().ofMinSize(2).ofMaxSize(40);
  }

  private static Map<String, Double> market(List<Double> prices) {
    return FairProbabilitiesTest.prices(prices.stream().mapToDouble(price -> price).toArray());
  }

  private static double share(FairProbabilities fair, String selection) {
    return of(fair.shin(), selection) / of(fair.proportional(), selection);
  }

  private static double of(Map<String, Double> probabilities, String selection) {
    return probabilities.get(selection);
  }

  private static double sum(Map<String, Double> probabilities) {
    return probabilities.values().stream().mapToDouble(p -> p).sum();
  }
}
