package io.touchline.odds.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchline.odds.pricing.BestPrices.Best;
import io.touchline.odds.pricing.ValueBets.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Best prices, the sharpest bookmaker and value bets, of the prices that can be taken. */
class OpenPricesTest {
  private static final List<String> SELECTIONS = List.of("home", "draw", "away");
  private final TreeMap<String, Map<String, Double>> open = new TreeMap<>();

  @Test
  void bestIsTheHighestAndOfEqualOnesTheFirstById() {
    quotes("b", 2.0, 3.5, 4.0);
    quotes("a", 2.0, 3.4, 4.2);

    BestPrices best = BestPrices.of(prices());

    assertThat(best.bySelection())
        .containsExactly(
            Map.entry("home", new Best(2.0, "a")),
            Map.entry("draw", new Best(3.5, "b")),
            Map.entry("away", new Best(4.2, "a")));
    assertThat(best.overround().orElseThrow())
        .isCloseTo(1 / 2.0 + 1 / 3.5 + 1 / 4.2 - 1, within(1e-12));
  }

  @Test
  void bestOfPartOfAMarketHasNoOverround() {
    open.put("a", Map.of("home", 2.0));

    assertThat(BestPrices.of(prices()).overround()).isEmpty();
    assertThat(BestPrices.of(new OpenPrices(SELECTIONS, new TreeMap<>())).overround()).isEmpty();
  }

  @Test
  void configuredSharpBookmakerStandsBeforeASmallerMargin() {
    quotes("pinnacle", 2.0, 3.4, 3.8);
    quotes("smallest", 2.05, 3.5, 4.0);

    assertThat(SharpBookmaker.of(prices(), SharpBookmaker.DEFAULT_ORDER)).contains("pinnacle");
  }

  @Test
  void sharpBookmakerNeedsAllItsPrices() {
    open.put("pinnacle", Map.of("home", 2.0, "draw", 3.4));
    quotes("betfair_ex_uk", 2.04, 3.5, 4.0);
    quotes("betfair_ex_eu", 2.02, 3.5, 4.0);

    assertThat(SharpBookmaker.of(prices(), SharpBookmaker.DEFAULT_ORDER)).contains("betfair_ex_uk");
  }

  @Test
  void withoutAConfiguredOneTheSmallestMarginThatIsNoGiftIsSharp() {
    quotes("gift", 2.2, 3.9, 4.6);
    quotes("wide", 1.9, 3.2, 3.5);
    quotes("narrow", 2.0, 3.5, 4.0);

    assertThat(SharpBookmaker.of(prices(), SharpBookmaker.DEFAULT_ORDER)).contains("narrow");
    assertThat(SharpBookmaker.of(new OpenPrices(SELECTIONS, new TreeMap<>()), List.of())).isEmpty();
  }

  @Test
  void valueIsAPriceAboveTheFairOneByTheThresholdButNotOfTheSharpOneItself() {
    open.put("sharp", Map.of("home", 2.5));
    open.put("generous", Map.of("home", 2.1, "away", 4.4));
    open.put("mean", Map.of("home", 2.0, "away", 4.1));
    Map<String, Double> fair = Map.of("home", 0.5, "draw", 0.25, "away", 0.25);

    List<Value> values = ValueBets.of(prices(), fair, "sharp", 0.05);

    assertThat(values).extracting(Value::bookmakerId).containsExactly("generous", "generous");
    assertThat(values).extracting(Value::selection).containsExactly("away", "home");
    assertThat(values.getFirst().expectedValue()).isCloseTo(0.1, within(1e-12));
    assertThat(values.getLast().expectedValue()).isCloseTo(0.05, within(1e-12));
  }

  private void quotes(String bookmakerId, double home, double draw, double away) {
    open.put(bookmakerId, Map.of("home", home, "draw", draw, "away", away));
  }

  private OpenPrices prices() {
    return new OpenPrices(SELECTIONS, open);
  }
}
