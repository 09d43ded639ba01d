package io.touchline.odds;

import io.touchline.events.odds.Market;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.QuotedPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down a source's answer about one market. */
public final class Quotes {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final Set<String> H2H = Set.of("home", "draw", "away");

  private final Market market;
  private final String source;
  private final Instant seenAt;
  private final List<BookmakerQuote> quotes = new ArrayList<>();

  private Quotes(Market market, String source, Instant seenAt) {
    this.market = market;
    this.source = source;
    this.seenAt = seenAt;
  }

  public static Quotes h2h(String source, Instant seenAt) {
    return new Quotes(Market.H2H, source, seenAt);
  }

  public static Quotes of(Market market, Instant seenAt) {
    return new Quotes(market, "betfair", seenAt);
  }

  /** Prices in the order home, draw, away; 0 for one that is not quoted. */
  public Quotes bookmaker(String id, double home, double draw, double away) {
    return bookmaker(id, null, home, draw, away);
  }

  public Quotes bookmaker(String id, Instant updatedAt, double home, double draw, double away) {
    Map<String, Double> prices = new LinkedHashMap<>();
    prices.put("home", home);
    prices.put("draw", draw);
    prices.put("away", away);
    prices.values().removeIf(price -> price == 0);
    return bookmaker(id, updatedAt, false, prices);
  }

  public Quotes bookmaker(
      String id, Instant updatedAt, boolean suspended, Map<String, Double> prices) {
    Map<String, QuotedPrice> quoted = new LinkedHashMap<>();
    prices.forEach(
        (selection, price) ->
            quoted.put(selection, new QuotedPrice(price, Double.toString(price), null)));
    return add(new BookmakerQuote(id, id, quoted, null, null, updatedAt, suspended));
  }

  public Quotes add(BookmakerQuote quote) {
    quotes.add(quote);
    return this;
  }

  public MarketQuote quote() {
    return new MarketQuote("730412", market, source, seenAt, quotes);
  }
}
