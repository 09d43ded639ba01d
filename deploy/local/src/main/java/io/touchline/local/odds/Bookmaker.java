package io.touchline.local.odds;

/**
 * Who offers prices, and how.
 *
 * @param key what The Odds API calls it; for those that only ESPN has, a name of ours
 * @param title what people call it
 * @param margin what its implied probabilities sum to beyond 1
 * @param pause seconds between two looks at the market before kick-off
 * @param opinion how far its own view of a result goes from the market's, in log-odds
 * @param ladder the prices that it can write
 * @param exchange whether there is a lay side
 */
public record Bookmaker(
    String key,
    String title,
    double margin,
    int pause,
    double opinion,
    Ladder ladder,
    boolean exchange) {

  // Reached when one result is all but certain: the whole margin would then lie on results that
  // nobody believes in. Instead there is less of it.
  private static final double LEAST_EXPONENT = 0.8;
  private static final double GREATEST_EXPONENT = 4;
  private static final int HALVINGS = 40;

  static Bookmaker of(
      String key, String title, double margin, int pause, double opinion, Ladder ladder) {
    return new Bookmaker(key, title, margin, pause, opinion, ladder, false);
  }

  /** The prices for what it believes, with its margin, on its ladder. */
  Outcomes back(Outcomes probabilities) {
    Outcomes exact = withOverround(probabilities, 1 + margin).map(p -> 1 / p);
    // Nobody on an exchange offers more than the market; a bookmaker rounds either way.
    return exact.map(exchange ? ladder::below : ladder::nearest);
  }

  /** The lay side of an exchange: a tick above its back side at least. */
  Outcomes lay(Outcomes probabilities, Outcomes back) {
    Outcomes exact = withOverround(probabilities, 1 - margin).map(p -> 1 / p);
    return new Outcomes(
        Math.max(ladder.above(exact.home()), ladder.above(back.home())),
        Math.max(ladder.above(exact.draw()), ladder.above(back.draw())),
        Math.max(ladder.above(exact.away()), ladder.above(back.away())));
  }

  /**
   * Probabilities raised to the power that makes them sum to the overround: the margin lies more on
   * the long shots, as it does in reality; of a near certainty only a part of it can be had. The
   * sum falls as the power grows, hence the halving.
   */
  static Outcomes withOverround(Outcomes probabilities, double overround) {
    double low = LEAST_EXPONENT;
    double high = GREATEST_EXPONENT;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (probabilities.map(p -> Math.pow(p, middle)).sum() > overround) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double exponent = (low + high) / 2;
    return probabilities.map(p -> Math.pow(p, exponent));
  }
}
