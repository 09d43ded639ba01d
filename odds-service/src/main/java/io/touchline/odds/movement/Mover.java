package io.touchline.odds.movement;

import io.touchline.events.odds.Market;
import java.util.List;

/**
 * A selection that moved.
 *
 * @param selectionName e.g. {@code Arsenal}
 * @param move the median of the bookmakers' own moves, relative: -0.1 for one tenth shorter
 * @param price the median of their prices now, decimal
 * @param bookmakers the move of each whose price can be taken now, the largest first
 */
public record Mover(
    String sport,
    String eventId,
    String event,
    Market market,
    String selection,
    String selectionName,
    double move,
    double price,
    List<BookmakerMove> bookmakers) {

  /**
   * One bookmaker's part in it.
   *
   * @param from price at the beginning of the window, or its opening price if it opened later
   * @param to price now
   * @param move {@code to / from - 1}
   */
  public record BookmakerMove(String bookmakerId, double from, double to, double move) {}

  public Mover {
    bookmakers = List.copyOf(bookmakers);
  }
}
