package io.touchline.odds.quote;

import io.touchline.events.odds.Market;
import java.time.Instant;
import java.util.List;

/**
 * What one answer of one source says of one market of one event: all bookmakers that it names.
 *
 * @param eventId the event's id over all services
 * @param source e.g. {@code the-odds-api}, {@code espn-simulated}
 * @param seenAt when the answer was there
 */
public record MarketQuote(
    String eventId, Market market, String source, Instant seenAt, List<BookmakerQuote> quotes) {

  public MarketQuote {
    quotes = List.copyOf(quotes);
  }
}
