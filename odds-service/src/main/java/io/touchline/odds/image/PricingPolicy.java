package io.touchline.odds.image;

import io.touchline.odds.pricing.SharpBookmaker;
import java.util.List;

/**
 * What is made of prices.
 *
 * @param sharp ids of bookmakers from the sharpest on, see {@link SharpBookmaker#of}
 * @param valueThreshold expected value from which on a price is shown as a value bet, e.g. 0.02
 */
public record PricingPolicy(List<String> sharp, double valueThreshold) {
  /** Where nothing else is configured. */
  public static final PricingPolicy DEFAULT = new PricingPolicy(SharpBookmaker.DEFAULT_ORDER, 0.02);

  public PricingPolicy {
    sharp = List.copyOf(sharp);
    if (!(valueThreshold > 0)) {
      throw new IllegalArgumentException(
          "The threshold of value bets must be above 0: " + valueThreshold);
    }
  }
}
