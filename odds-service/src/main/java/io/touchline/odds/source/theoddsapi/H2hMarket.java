package io.touchline.odds.source.theoddsapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.odds.normalize.BookmakerIds;
import io.touchline.odds.normalize.PriceFormats;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.source.Fields;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Rule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One bookmaker's prices of the result of one event. Only the market {@code h2h} is looked at: what
 * stands beside it ({@code h2h_lay}, {@code totals}, {@code spreads}) is of another kind.
 */
final class H2hMarket {
  /** The outcome that is no side. */
  static final String DRAW = "Draw";

  private final String subject;
  private final Map<String, String> selections;
  private final Consumer<Refusal> refusals;

  /**
   * A reader of an event's bookmakers.
   *
   * @param subject of refusals
   * @param home the side that the event calls home; neither like the other nor "Draw"
   * @param away likewise
   * @param swapped whether that is our away side: prices follow the team
   */
  H2hMarket(String subject, String home, String away, boolean swapped, Consumer<Refusal> refusals) {
    this.subject = subject;
    this.selections =
        Map.of(home, swapped ? "away" : "home", away, swapped ? "home" : "away", DRAW, "draw");
    this.refusals = refusals;
  }

  /**
   * Reads a bookmaker.
   *
   * @return null if it has no prices of the result
   * @throws RefusedException if it is nobody, or has no list of markets
   */
  BookmakerQuote read(JsonNode bookmaker) throws RefusedException {
    String id = BookmakerIds.ofKey(Fields.text(bookmaker.path("key")));
    if (id.isEmpty()) {
      throw new RefusedException(Rule.MALFORMED_BOOKMAKER, "A bookmaker without a key");
    }
    if (!bookmaker.path("markets").isArray()) {
      throw new RefusedException(Rule.MALFORMED_BOOKMAKER, "No list of markets of " + id);
    }
    for (JsonNode market : bookmaker.path("markets")) {
      if (market.path("key").asText().equals("h2h")) {
        Map<String, QuotedPrice> prices = prices(market.path("outcomes"), id);
        return prices.isEmpty() ? null : quote(bookmaker, id, market, prices);
      }
    }
    return null;
  }

  private static BookmakerQuote quote(
      JsonNode bookmaker, String id, JsonNode market, Map<String, QuotedPrice> prices) {
    String title = Fields.text(bookmaker.path("title"));
    Instant updatedAt = Fields.instant(market.path("last_update"));
    return new BookmakerQuote(
        id,
        title == null ? id : title,
        prices,
        null,
        null,
        // On the market since 2023, before that only on the bookmaker.
        updatedAt == null ? Fields.instant(bookmaker.path("last_update")) : updatedAt,
        false);
  }

  private Map<String, QuotedPrice> prices(JsonNode outcomes, String bookmakerId) {
    Map<String, QuotedPrice> prices = new LinkedHashMap<>();
    for (JsonNode outcome : outcomes) {
      String selection = selections.get(outcome.path("name").asText());
      if (selection == null || prices.containsKey(selection)) {
        String reason = selection == null ? "Neither a side nor the draw" : "A second price";
        refusals.accept(Rule.UNKNOWN_OUTCOME.refusal(reason, subject + "/" + bookmakerId, outcome));
      } else {
        prices.put(selection, price(outcome.path("price")));
      }
    }
    return prices;
  }

  /** Whatever is there is a price: one that cannot be read is for validation to count. */
  private static QuotedPrice price(JsonNode price) {
    String text = Fields.text(price);
    return new QuotedPrice(
        PriceFormats.fromDecimal(text), text == null ? price.toString() : text, null);
  }
}
