package io.touchline.odds.pricing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose prices are nearest to the truth. Bookmakers known for a small margin and high limits come
 * first; where none of them quotes, the smallest margin is taken for the sharpest mind.
 */
public final class SharpBookmaker {
  /** Where no others are configured. */
  public static final List<String> DEFAULT_ORDER =
      List.of("pinnacle", "betfair_ex_*", "matchbook", "smarkets");

  /** Of a book whose sum is 1, binary may lack a bit. */
  private static final double ROUNDING = 1e-9;

  private SharpBookmaker() {}

  /**
   * The id of the sharpest bookmaker of which all prices can be taken and sum to no sure profit;
   * empty if there is none.
   *
   * @param order ids from the sharpest on; one that ends with {@code *} means all that begin so
   */
  public static Optional<String> of(OpenPrices open, List<String> order) {
    for (String known : order) {
      Optional<String> sharp = smallestMargin(open, bookmakerId -> matches(bookmakerId, known));
      if (sharp.isPresent()) {
        return sharp;
      }
    }
    return smallestMargin(open, bookmakerId -> true);
  }

  private static Optional<String> smallestMargin(OpenPrices open, Predicate<String> wanted) {
    String sharpest = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (String bookmakerId : open.byBookmaker().keySet()) {
      double margin =
          wanted.test(bookmakerId)
              ? open.book(bookmakerId).map(book -> Overround.of(book.values())).orElse(-1.0)
              : -1.0;
      if (margin >= -ROUNDING && margin < smallest) {
        sharpest = bookmakerId;
        smallest = margin;
      }
    }
    return Optional.ofNullable(sharpest);
  }

  private static boolean matches(String bookmakerId, String known) {
    return known.endsWith("*")
        ? bookmakerId.startsWith(known.substring(0, known.length() - 1))
        : bookmakerId.equals(known);
  }
}
