package io.touchline.benchmarks.backtest;

import java.util.List;
import java.util.Map;

/**
 * What a season file holds.
 *
 * @param name the file's
 * @param matches with a result
 * @param skipped of each set of prices, how many matches lack it and why
 */
record Season(
    String name, List<PlayedMatch> matches, Map<ClosingOdds, Map<String, Integer>> skipped) {
  Season {
    matches = List.copyOf(matches);
    skipped = Map.copyOf(skipped);
  }
}
