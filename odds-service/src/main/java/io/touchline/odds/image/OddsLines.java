package io.touchline.odds.image;

import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.PriceDirection;
import io.touchline.events.odds.SelectionPrice;
import io.touchline.odds.book.BookmakerLine;
import io.touchline.odds.book.HeldPrice;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.pricing.Overround;
import io.touchline.odds.quote.EventState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One bookmaker's prices, as they go out now. */
record OddsLines(MarketBook book, PriceTrails trails, SourcePolicy sources, Instant now) {

  OddsData line(BookmakerLine line) {
    Map<String, SelectionPrice> prices = new TreeMap<>();
    line.prices()
        .forEach((selection, price) -> prices.put(selection, price(line, selection, price)));
    return new OddsData(
        line.bookmaker(),
        line.bookmakerId(),
        line.details() == null ? details(prices) : line.details(),
        line.overUnder(),
        open(prices, "home"),
        open(prices, "draw"),
        open(prices, "away"),
        book.event().state() == EventState.IN_PLAY,
        overround(prices),
        prices,
        line.changedAt(),
        line.seenAt(),
        line.updatedAt(),
        line.source(),
        staleAt(line, prices));
  }

  private Instant staleAt(BookmakerLine line, Map<String, SelectionPrice> prices) {
    return prices.entrySet().stream()
        .filter(price -> price.getValue().takeable())
        .map(price -> book.staleAt(line, line.prices().get(price.getKey()), sources))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What stands for the source's own words where it has none, e.g. {@code 1.60 / 4.00 / -}. */
  static String details(Map<String, SelectionPrice> prices) {
    return FootballOddsUpdate.SELECTIONS.stream()
        .map(prices::get)
        .map(price -> price == null ? "-" : String.format(Locale.ROOT, "%.2f", price.price()))
        .collect(Collectors.joining(" / "));
  }

  private SelectionPrice price(BookmakerLine line, String selection, HeldPrice price) {
    Double previous = price.previous();
    return new SelectionPrice(
        price.price(),
        price.original(),
        price.suspended(),
        book.isStale(line, price, sources, now),
        price.opening(),
        price.openedAt(),
        previous,
        Rounding.ratio(price.price() / price.opening() - 1),
        previous == null ? 0 : Rounding.ratio(price.price() / previous - 1),
        direction(price),
        velocity(line, selection, price),
        price.changedAt(),
        price.seenAt());
  }

  private double velocity(BookmakerLine line, String selection, HeldPrice price) {
    return trails
        .of(book.event().id(), book.market(), line.bookmakerId(), selection)
        .map(trail -> Rounding.ratio(trail.velocity(price.openedAt(), now)))
        .orElse(0.0);
  }

  private static PriceDirection direction(HeldPrice price) {
    if (price.previous() == null) {
      return PriceDirection.STEADY;
    }
    return price.price() < price.previous() ? PriceDirection.SHORTENING : PriceDirection.DRIFTING;
  }

  private static Double open(Map<String, SelectionPrice> prices, String selection) {
    SelectionPrice price = prices.get(selection);
    return price != null && price.takeable() ? (Double) price.price() : null;
  }

  private static Double overround(Map<String, SelectionPrice> prices) {
    List<Double> open =
        FootballOddsUpdate.SELECTIONS.stream()
            .map(selection -> open(prices, selection))
            .filter(Objects::nonNull)
            .toList();
    return open.size() == FootballOddsUpdate.SELECTIONS.size()
        ? (Double) Rounding.ratio(Overround.of(open))
        : null;
  }
}
