package io.touchline.benchmarks.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * One unit on every value bet: the highest closing price against the fair probability (Shin) of
 * Pinnacle's closing prices.
 *
 * @param threshold expected value from which on a bet is made
 * @param expected mean of the bets' expected values
 * @param profit a unit staked
 */
record FlatStakes(double threshold, Mean expected, Mean profit) {

  static FlatStakes of(double threshold, List<PlayedMatch> matches) {
    List<Double> expected = new ArrayList<>();
    List<Double> profit = new ArrayList<>();
    for (PlayedMatch match : matches) {
      double[] fair = Method.SHIN.probabilities(match.prices().get(ClosingOdds.PINNACLE));
      List<Double> highest = match.prices().get(ClosingOdds.HIGHEST);
      for (int i = 0; i < fair.length; i++) {
        double value = highest.get(i) * fair[i] - 1;
        if (value >= threshold) {
          expected.add(value);
          profit.add(i == match.outcome() ? highest.get(i) - 1 : -1);
        }
      }
    }
    return new FlatStakes(threshold, mean(expected), mean(profit));
  }

  private static Mean mean(List<Double> values) {
    return Mean.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
