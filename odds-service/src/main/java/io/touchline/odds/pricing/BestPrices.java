package io.touchline.odds.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The highest price of each selection, and who offers it.
 *
 * @param bySelection in the market's order; without selections of which no price can be taken
 * @param complete whether there is one for each selection
 */
public record BestPrices(Map<String, Best> bySelection, boolean complete) {

  /**
   * One of them. Of equal ones, that of the bookmaker whose id comes first.
   *
   * @param price decimal
   */
  public record Best(double price, String bookmakerId) {}

  public BestPrices {
    bySelection = Collections.unmodifiableMap(new LinkedHashMap<>(bySelection));
  }

  /** The best of what can be taken. */
  public static BestPrices of(OpenPrices open) {
    Map<String, Best> best = new LinkedHashMap<>();
    for (String selection : open.selections()) {
      open.byBookmaker()
          .forEach(
              (bookmaker, prices) -> {
                Double price = prices.get(selection);
                if (price != null) {
                  best.merge(selection, new Best(price, bookmaker), BestPrices::higher);
                }
              });
    }
    return new BestPrices(best, !best.isEmpty() && best.size() == open.selections().size());
  }

  /** The overround of a market with one winner at these prices; empty unless complete. */
  public Optional<Double> overround() {
    return complete
        ? Optional.of(Overround.of(bySelection.values().stream().map(Best::price).toList()))
        : Optional.empty();
  }

  private static Best higher(Best held, Best other) {
    return other.price() > held.price() ? other : held;
  }
}
