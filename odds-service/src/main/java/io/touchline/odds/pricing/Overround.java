package io.touchline.odds.pricing;

import java.util.Collection;

/** A bookmaker's margin, as the sum of the probabilities that its prices imply. */
public final class Overround {
  private Overround() {}

  /**
   * What the implied probabilities {@code 1 / price} exceed 1 by, e.g. 0.052; negative if backing
   * all selections is a sure profit.
   *
   * @param prices one for each selection of a market with one winner
   */
  public static double of(Collection<Double> prices) {
    return prices.stream().mapToDouble(price -> 1 / price).sum() - 1;
  }
}
