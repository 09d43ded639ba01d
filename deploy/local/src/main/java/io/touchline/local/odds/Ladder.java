package io.touchline.local.odds;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The prices that a bookmaker can write: it rounds to one of them. Those that cannot go below 1.01
 * do not go far above 150 either: the three prices of a match that is all but decided would else
 * sum to less than 1.
 */
final class Ladder {
  /** Any hundredth, then tenths, then whole numbers. */
  static final Ladder HUNDREDTHS =
      new Ladder(steps(1.01, 10, 0.01), steps(10, 30, 0.1), steps(30, 152, 1));

  /** The same, and 1.0 for what cannot be lost any more. */
  static final Ladder HUNDREDTHS_FROM_ONE =
      new Ladder(steps(1.0, 10, 0.01), steps(10, 30, 0.1), steps(30, 501, 1));

  /** Round numbers, as Scandinavian bookmakers like them. */
  static final Ladder ROUND =
      new Ladder(
          steps(1.01, 2, 0.01),
          steps(2, 4, 0.05),
          steps(4, 10, 0.1),
          steps(10, 20, 0.5),
          steps(20, 50, 1),
          steps(50, 155, 5));

  /** British fractions, written as decimals. */
  static final Ladder FRACTIONS =
      new Ladder(
          BritishFraction.all().stream()
              .mapToDouble(f -> rounded(f.decimal()))
              .filter(p -> p > 1 && p <= 151)
              .toArray());

  /** The ticks of Betfair's exchange. */
  static final Ladder EXCHANGE =
      new Ladder(
          steps(1.01, 2, 0.01),
          steps(2, 3, 0.02),
          steps(3, 4, 0.05),
          steps(4, 6, 0.1),
          steps(6, 10, 0.2),
          steps(10, 20, 0.5),
          steps(20, 30, 1),
          steps(30, 50, 2),
          steps(50, 100, 5),
          steps(100, 1001, 10));

  private final double[] prices;

  private Ladder(double[]... parts) {
    this.prices = Arrays.stream(parts).flatMapToDouble(DoubleStream::of).distinct().toArray();
  }

  /** From the first price up to, but not with, the end. */
  private static double[] steps(double from, double end, double step) {
    int count = (int) Math.round((end - from) / step);
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> rounded(from + i * step))
        .toArray();
  }

  private static double rounded(double price) {
    return Math.round(price * 100) / 100.0;
  }

  double lowest() {
    return prices[0];
  }

  double highest() {
    return prices[prices.length - 1];
  }

  /** The greatest price that is not above this one; the lowest if there is none. */
  double below(double price) {
    return prices[Math.max(0, indexBelow(price))];
  }

  /** The least price above this one; the highest if there is none. */
  double above(double price) {
    return prices[Math.min(prices.length - 1, indexBelow(price) + 1)];
  }

  double nearest(double price) {
    double below = below(price);
    double above = above(price);
    return price - below <= above - price ? below : above;
  }

  private int indexBelow(double price) {
    int index = Arrays.binarySearch(prices, price);
    return index >= 0 ? index : -index - 2;
  }
}
