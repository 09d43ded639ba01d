package io.touchline.odds.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one bookmaker thinks of a market with one winner, its margin taken out by two methods.
 *
 * @param overround its margin
 * @param proportional by selection: the implied probabilities divided by their sum
 * @param shin by selection, by Shin's model (see {@link Shin}); the proportional ones where there
 *     is no margin
 * @param insiderShare Shin's z; 0 where there is no margin
 */
public record FairProbabilities(
    double overround,
    Map<String, Double> proportional,
    Map<String, Double> shin,
    double insiderShare) {

  public FairProbabilities {
    proportional = Collections.unmodifiableMap(new LinkedHashMap<>(proportional));
    shin = Collections.unmodifiableMap(new LinkedHashMap<>(shin));
  }

  /**
   * Takes the margin out.
   *
   * @param prices decimal, of all selections of the market
   * @throws IllegalArgumentException if there are fewer than two, or one of them is not above 1
   */
  public static FairProbabilities of(Map<String, Double> prices) {
    if (prices.size() < 2 || prices.values().stream().anyMatch(price -> !(price > 1))) {
      throw new IllegalArgumentException("Not the prices of a whole market: " + prices);
    }
    double[] implied = prices.values().stream().mapToDouble(price -> 1 / price).toArray();
    double overround = Overround.of(prices.values());
    Shin solved = Shin.solve(implied);
    double[] shin = solved.probabilities();
    Map<String, Double> byProportion = new LinkedHashMap<>();
    Map<String, Double> byShin = new LinkedHashMap<>();
    int i = 0;
    for (String selection : prices.keySet()) {
      byProportion.put(selection, implied[i] / (1 + overround));
      byShin.put(selection, shin[i]);
      i++;
    }
    return new FairProbabilities(overround, byProportion, byShin, solved.insiderShare());
  }
}
