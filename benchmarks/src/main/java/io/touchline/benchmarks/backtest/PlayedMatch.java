package io.touchline.benchmarks.backtest;

import java.util.List;
import java.util.Map;

/**
 * A match with its result.
 *
 * @param outcome 0 home, 1 draw, 2 away
 * @param prices decimal, in the same order; only whole, valid sets
 */
record PlayedMatch(int outcome, Map<ClosingOdds, List<Double>> prices) {
  /** Of a set, by the odds-service's names. */
  static final List<String> SELECTIONS = List.of("home", "draw", "away");

  PlayedMatch {
    prices = Map.copyOf(prices);
  }
}
