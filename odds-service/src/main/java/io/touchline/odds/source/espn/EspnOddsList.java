package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.source.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The odds of one match as ESPN lists them: one item a provider, or {@code null}. */
final class EspnOddsList {
  private EspnOddsList() {}

  /**
   * Reads a list.
   *
   * @param items an array; anything else is as good as an empty one
   * @param eventId for the subjects of refusals
   * @return one quote a bookmaker: if it is listed twice, the one with more prices
   */
  static List<BookmakerQuote> read(JsonNode items, String eventId, Consumer<Refusal> refusals) {
    Map<String, BookmakerQuote> quotes = new LinkedHashMap<>();
    for (JsonNode item : items) {
      if (item.isNull()) {
        continue;
      }
      try {
        BookmakerQuote quote = EspnOddsItem.read(item);
        if (quote != null) {
          quotes.merge(quote.bookmakerId(), quote, EspnOddsList::fuller);
        }
      } catch (RefusedException refused) {
        refusals.accept(refused.rule().refusal(refused.getMessage(), eventId, item));
      }
    }
    return new ArrayList<>(quotes.values());
  }

  private static BookmakerQuote fuller(BookmakerQuote one, BookmakerQuote other) {
    return other.prices().size() > one.prices().size() ? other : one;
  }
}
