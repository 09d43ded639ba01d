package io.touchline.benchmarks.backtest;

import io.touchline.odds.pricing.FairProbabilities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways from three prices to three probabilities. */
enum Method {
  /** 1 / price as it is: sums to more than 1, by the margin. */
  RAW("raw implied"),
  PROPORTIONAL("proportional"),
  SHIN("Shin");

  private final String title;

  Method(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** In the order of the prices. */
  double[] probabilities(List<Double> prices) {
    Map<String, Double> bySelection = new LinkedHashMap<>();
    for (int i = 0; i < prices.size(); i++) {
      bySelection.put(PlayedMatch.SELECTIONS.get(i), prices.get(i));
    }
    return switch (this) {
      case RAW -> prices.stream().mapToDouble(price -> 1 / price).toArray();
      case PROPORTIONAL -> inOrder(FairProbabilities.of(bySelection).proportional());
      case SHIN -> inOrder(FairProbabilities.of(bySelection).shin());
    };
  }

  private static double[] inOrder(Map<String, Double> probabilities) {
    return PlayedMatch.SELECTIONS.stream().mapToDouble(probabilities::get).toArray();
  }
}
