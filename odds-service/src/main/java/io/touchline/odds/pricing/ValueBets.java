package io.touchline.odds.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prices above what the sharpest bookmaker thinks fair. */
public final class ValueBets {
  /** A threshold of 0.05 is meant to take in a price worth exactly that. */
  private static final double ROUNDING = 1e-12;

  private static final Comparator<Value> BEST_FIRST =
      Comparator.comparingDouble(Value::expectedValue)
          .reversed()
          .thenComparing(Value::selection)
          .thenComparing(Value::bookmakerId);

  private ValueBets() {}

  /**
   * One of them.
   *
   * @param price that can be taken now, decimal
   * @param probability the fair one
   * @param expectedValue {@code price * probability - 1}: the mean profit a unit staked, if the
   *     probability is right
   */
  public record Value(
      String selection,
      String bookmakerId,
      double price,
      double probability,
      double expectedValue) {}

  /**
   * All prices of other bookmakers that are worth the threshold or more, best first.
   *
   * @param fair probability by selection
   * @param sharp whose probabilities these are: it has no value against itself
   * @param threshold above 0, e.g. 0.02
   */
  public static List<Value> of(
      OpenPrices open, Map<String, Double> fair, String sharp, double threshold) {
    List<Value> values = new ArrayList<>();
    open.byBookmaker()
        .forEach(
            (bookmakerId, prices) -> {
              if (!bookmakerId.equals(sharp)) {
                prices.forEach(
                    (selection, price) -> {
                      Double probability = fair.get(selection);
                      double value = probability == null ? -1 : price * probability - 1;
                      if (value >= threshold - ROUNDING) {
                        values.add(new Value(selection, bookmakerId, price, probability, value));
                      }
                    });
              }
            });
    values.sort(BEST_FIRST);
    return values;
  }
}
