package io.touchline.odds.validate;

import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.quote.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One answer's way through the rules. Used by one thread, once. */
final class ValidationRun {
  static final double LOWEST = 1.01;
  static final double HIGHEST = 1000;
  private static final double HIGHEST_SUM = 1.5;
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** Exchanges' books of back prices come down to a sum of 1 exactly; binary may lack a bit. */
  private static final double ROUNDING = 1e-9;

  private final MarketQuote market;
  private final Set<String> selections;
  private final List<BookmakerQuote> accepted = new ArrayList<>();
  private final Map<String, Set<String>> rejected = new HashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> warnings = new ArrayList<>();

  ValidationRun(MarketQuote market, Set<String> selections) {
    this.market = market;
    this.selections = selections;
  }

  void check(BookmakerQuote quote) {
    if (quote.updatedAt() != null
        && quote.updatedAt().isAfter(market.seenAt().plus(CLOCK_TOLERANCE))) {
      refuse(
          quote,
          Rule.FUTURE_TIMESTAMP,
          "Updated at " + quote.updatedAt() + ", seen at " + market.seenAt());
      return;
    }
    Map<String, QuotedPrice> prices = prices(quote);
    if (!prices.isEmpty() && hasPlausibleMargin(quote, prices)) {
      accepted.add(
          new BookmakerQuote(
              quote.bookmakerId(),
              quote.bookmaker(),
              prices,
              quote.details(),
              quote.overUnder(),
              quote.updatedAt(),
              quote.suspended(),
              quote.beforeStartOnly()));
    }
  }

  Validated done() {
    MarketQuote rest =
        new MarketQuote(
            market.eventId(), market.market(), market.source(), market.seenAt(), accepted);
    return new Validated(rest, rejected, refusals, warnings);
  }

  private Map<String, QuotedPrice> prices(BookmakerQuote quote) {
    Map<String, QuotedPrice> valid = new LinkedHashMap<>();
    quote
        .prices()
        .forEach(
            (selection, price) -> {
              if (!selections.contains(selection)) {
                refusals.add(
                    refusal(quote, selection, Rule.UNKNOWN_SELECTION, "No such selection", price));
              } else if (!isPrice(price.decimal())) {
                rejected(quote).add(selection);
                refusals.add(refusal(quote, selection, invalid(), "Not from 1.01 to 1000", price));
              } else {
                valid.put(selection, withValidOpening(quote, selection, price));
              }
            });
    return valid;
  }

  private QuotedPrice withValidOpening(BookmakerQuote quote, String selection, QuotedPrice price) {
    if (price.opening() == null || isPrice(price.opening())) {
      return price;
    }
    warnings.add(
        refusal(
            quote,
            selection,
            Rule.INVALID_OPENING_ODDS,
            "Opening price " + price.opening() + " is not from 1.01 to 1000",
            price));
    return new QuotedPrice(price.decimal(), price.original(), null);
  }

  /** Only a full book tells a margin, and only where one selection wins. */
  private boolean hasPlausibleMargin(BookmakerQuote quote, Map<String, QuotedPrice> prices) {
    if (!market.market().hasOneWinner() || !prices.keySet().containsAll(selections)) {
      return true;
    }
    double sum = prices.values().stream().mapToDouble(price -> 1 / price.decimal()).sum();
    String reason = String.format(Locale.ROOT, "Implied probabilities sum to %.2f %%", 100 * sum);
    if (sum < 1 - ROUNDING) {
      refuse(quote, Rule.NEGATIVE_MARGIN, reason);
      return false;
    }
    if (sum > HIGHEST_SUM + ROUNDING) {
      String subject = market.eventId() + "/" + quote.bookmakerId();
      warnings.add(
          new Refusal(
              Rule.HIGH_IMPLIED_PROBABILITY.name(), reason, subject, quote.prices().toString()));
    }
    return true;
  }

  private void refuse(BookmakerQuote quote, Rule rule, String reason) {
    quote.prices().keySet().stream().filter(selections::contains).forEach(rejected(quote)::add);
    String subject = market.eventId() + "/" + quote.bookmakerId();
    refusals.add(new Refusal(rule.name(), reason, subject, quote.prices().toString()));
  }

  private Set<String> rejected(BookmakerQuote quote) {
    return rejected.computeIfAbsent(quote.bookmakerId(), id -> new HashSet<>());
  }

  private Refusal refusal(
      BookmakerQuote quote, String selection, Rule rule, String reason, QuotedPrice price) {
    String subject = market.eventId() + "/" + quote.bookmakerId() + "/" + selection;
    return new Refusal(rule.name(), reason, subject, price.original());
  }

  private Rule invalid() {
    return market.market().hasOneWinner() ? Rule.INVALID_WIN_ODDS : Rule.INVALID_PLACE_ODDS;
  }

  /** False for NaN too. */
  private static boolean isPrice(double decimal) {
    return decimal >= LOWEST && decimal <= HIGHEST;
  }
}
