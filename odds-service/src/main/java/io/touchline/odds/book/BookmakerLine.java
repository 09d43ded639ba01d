package io.touchline.odds.book;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bookmaker's prices of a market.
 *
 * @param source who says so
 * @param details the source's own words; null if it has none
 * @param overUnder the line of goals; null if none
 * @param updatedAt when the bookmaker last looked at its prices, never later than we saw them; null
 *     if the source does not tell
 * @param prices by selection, at least one
 */
public record BookmakerLine(
    String bookmakerId,
    String bookmaker,
    String source,
    String details,
    Double overUnder,
    Instant updatedAt,
    Map<String, HeldPrice> prices) {

  public BookmakerLine {
    prices = Collections.unmodifiableMap(new TreeMap<>(prices));
  }

  /** When one of the prices last changed. */
  public Instant changedAt() {
    return Collections.max(prices.values().stream().map(HeldPrice::changedAt).toList());
  }

  /** When one of the prices was last confirmed. */
  public Instant seenAt() {
    return Collections.max(prices.values().stream().map(HeldPrice::seenAt).toList());
  }

  /** The last moment that a price of this line speaks for. */
  Instant asOf(HeldPrice price) {
    return updatedAt == null ? price.seenAt() : updatedAt;
  }

  BookmakerLine withPrice(String selection, HeldPrice price) {
    Map<String, HeldPrice> changed = new TreeMap<>(prices);
    changed.put(selection, price);
    return with(changed);
  }

  /** The same with these prices in the place of its own. */
  public BookmakerLine with(Map<String, HeldPrice> others) {
    return new BookmakerLine(bookmakerId, bookmaker, source, details, overUnder, updatedAt, others);
  }
}
