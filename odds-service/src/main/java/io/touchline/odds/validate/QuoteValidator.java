package io.touchline.odds.validate;

import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.quote.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds quotes against the {@link Rule}s. Pure; safe from any thread. */
public final class QuoteValidator {
  private QuoteValidator() {}

  /**
   * Takes what holds of an answer, and says what does not.
   *
   * @param quote as an adapter read it; its {@code seenAt} is the time that the bookmakers' times
   *     are held against
   * @param selections all of the market, without non-runners
   */
  public static Validated validate(MarketQuote quote, Set<String> selections) {
    ValidationRun run = new ValidationRun(quote, selections);
    quote.quotes().forEach(run::check);
    return run.done();
  }

  /**
   * Warnings for bookmakers that pay as much for a place as for a win, or more. Both markets are
   * taken all the same.
   */
  public static List<Refusal> placeWarnings(MarketQuote win, MarketQuote place) {
    List<Refusal> warnings = new ArrayList<>();
    for (BookmakerQuote winner : win.quotes()) {
      for (BookmakerQuote placed : place.quotes()) {
        if (winner.bookmakerId().equals(placed.bookmakerId())) {
          compare(place.eventId(), winner, placed, warnings);
        }
      }
    }
    return warnings;
  }

  private static void compare(
      String eventId, BookmakerQuote win, BookmakerQuote place, List<Refusal> warnings) {
    for (Map.Entry<String, QuotedPrice> entry : place.prices().entrySet()) {
      QuotedPrice winner = win.prices().get(entry.getKey());
      double placed = entry.getValue().decimal();
      if (winner != null && placed >= winner.decimal()) {
        warnings.add(
            new Refusal(
                Rule.PLACE_ODDS_TOO_HIGH.name(),
                "Place odds " + placed + " are not below win odds " + winner.decimal(),
                eventId + "/" + place.bookmakerId() + "/" + entry.getKey(),
                entry.getValue().original()));
      }
    }
  }
}
