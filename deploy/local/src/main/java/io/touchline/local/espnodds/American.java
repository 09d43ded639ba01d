package io.touchline.local.espnodds;

/** American prices: what 100 win, or, with a minus, what must be staked to win 100. */
final class American {
  private static final double EVEN = 2;

  private American() {}

  /** E.g. 260 for 3.6, −230 for 1.43; whole numbers. The decimal price must be above 1. */
  static int of(double decimal) {
    return (int) Math.round(decimal >= EVEN ? (decimal - 1) * 100 : -100 / (decimal - 1));
  }

  /** With its sign: {@code +260}, {@code -230}. */
  static String signed(double decimal) {
    return "%+d".formatted(of(decimal));
  }

  /** The same, but {@code EVEN} for 2.0, as the core API has it. */
  static String orEven(double decimal) {
    return of(decimal) == 100 ? "EVEN" : signed(decimal);
  }
}
