package io.touchline.odds.image;

/**
 * Ratios and probabilities go out with four decimals: finer than any price is quoted, and a delta
 * between two images stays small. Prices are never rounded: a restored book must hold them exactly.
 */
final class Rounding {
  private Rounding() {}

  /** Rounded to four decimals; never -0. */
  static double ratio(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
