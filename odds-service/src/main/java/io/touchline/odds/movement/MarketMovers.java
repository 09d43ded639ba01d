package io.touchline.odds.movement;

import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.movement.Mover.BookmakerMove;
import io.touchline.odds.pricing.OpenPrices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The largest moves over all events. A selection moves as the median bookmaker does: one that errs
 * alone moves nothing, and since each is held against its own former price, one that comes or goes
 * moves nothing either.
 */
public final class MarketMovers {
  /** The windows that are usually asked for, in minutes. */
  public static final List<Integer> WINDOWS = List.of(5, 15, 60);

  private static final Comparator<Mover> LARGEST_FIRST =
      Comparator.comparingDouble((Mover mover) -> Math.abs(mover.move()))
          .reversed()
          .thenComparing(Mover::eventId)
          .thenComparing(Mover::market)
          .thenComparing(Mover::selection);

  private MarketMovers() {}

  /**
   * Selections that moved within the window, the largest relative move first.
   *
   * @param window up to {@link PriceTrail#SPAN}
   * @param limit how many at most
   */
  public static List<Mover> of(
      Collection<MarketBook> books,
      PriceTrails trails,
      SourcePolicy policy,
      Duration window,
      Instant now,
      int limit) {
    List<Mover> movers = new ArrayList<>();
    for (MarketBook book : books) {
      OpenPrices open = book.open(policy, now);
      for (String selection : open.selections()) {
        List<BookmakerMove> moves = moves(book, open, selection, trails, now.minus(window));
        if (!moves.isEmpty()) {
          movers.add(mover(book, selection, moves));
        }
      }
    }
    return movers.stream()
        .filter(mover -> mover.move() != 0)
        .sorted(LARGEST_FIRST)
        .limit(limit)
        .toList();
  }

  private static List<BookmakerMove> moves(
      MarketBook book, OpenPrices open, String selection, PriceTrails trails, Instant from) {
    List<BookmakerMove> moves = new ArrayList<>();
    open.byBookmaker()
        .forEach(
            (bookmakerId, prices) -> {
              Double price = prices.get(selection);
              if (price != null) {
                double then =
                    trails
                        .of(book.event().id(), book.market(), bookmakerId, selection)
                        .map(trail -> trail.priceAt(from))
                        .orElse(price);
                moves.add(new BookmakerMove(bookmakerId, then, price, price / then - 1));
              }
            });
    moves.sort(
        Comparator.comparingDouble((BookmakerMove move) -> Math.abs(move.move())).reversed());
    return moves;
  }

  private static Mover mover(MarketBook book, String selection, List<BookmakerMove> moves) {
    return new Mover(
        book.event().sport(),
        book.event().id(),
        book.event().name(),
        book.market(),
        selection,
        book.event().selections().get(selection),
        median(moves.stream().mapToDouble(BookmakerMove::move).toArray()),
        median(moves.stream().mapToDouble(BookmakerMove::to).toArray()),
        moves);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
