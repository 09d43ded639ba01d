package io.touchline.local.odds;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A price as British bookmakers chalk it up: what is won for what is staked. */
public record BritishFraction(int won, int staked) {
  private static final String CHALKED_UP =
      """
      1/1000 1/500 1/250 1/200 1/150 1/125 1/100 1/80 1/66 1/50 1/40 1/33 1/28 1/25 1/22 1/20 1/18
      1/16 1/14 1/12 1/11 1/10 1/9 1/8 1/7 2/13 1/6 2/11 1/5 2/9 1/4 2/7 3/10 1/3 4/11 2/5 4/9
      9/20 1/2 8/15 4/7 8/13 4/6 8/11 4/5 5/6 10/11 20/21 1/1 21/20 11/10 6/5 5/4 13/10 11/8 7/5
      6/4 8/5 13/8 17/10 7/4 9/5 15/8 19/10 2/1 21/10 11/5 9/4 23/10 12/5 5/2 13/5 11/4 14/5 29/10
      3/1 31/10 16/5 10/3 17/5 7/2 18/5 15/4 19/5 4/1 21/5 17/4 9/2 19/4 5/1 11/2 6/1 13/2 7/1
      15/2 8/1 17/2 9/1 19/2 10/1 11/1 12/1 13/1 14/1 15/1 16/1 17/1 18/1 19/1 20/1 22/1 25/1 28/1
      30/1 33/1 40/1 50/1 66/1 80/1 100/1 125/1 150/1 200/1 250/1 300/1 400/1 500/1""";

  private static final List<BritishFraction> ALL =
      Arrays.stream(CHALKED_UP.split("\\s+")).map(BritishFraction::parse).toList();

  private static BritishFraction parse(String text) {
    int slash = text.indexOf('/');
    return new BritishFraction(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  static List<BritishFraction> all() {
    return ALL;
  }

  /** The one whose probability is nearest to this decimal price's. */
  public static BritishFraction nearest(double price) {
    return ALL.stream()
        .min(Comparator.comparingDouble(f -> Math.abs(1 / f.decimal() - 1 / price)))
        .orElseThrow();
  }

  /** As a decimal price, to three places, e.g. 1.143 for 1/7. */
  public double decimal() {
    return Math.round(1000.0 * (won + staked) / staked) / 1000.0;
  }

  /** E.g. {@code 13/2}. */
  public String text() {
    return won + "/" + staked;
  }
}
