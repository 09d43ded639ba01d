package io.touchline.odds.quote;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one bookmaker quotes of one market.
 *
 * @param bookmakerId letters and digits in lower case, and underscores; one bookmaker has one id,
 *     whichever source speaks of it
 * @param bookmaker its name
 * @param prices by selection; without selections that it does not quote
 * @param details the source's own words, e.g. {@code MON -0.5}; null if it has none
 * @param overUnder the line of goals; null if none
 * @param updatedAt when the bookmaker last updated it, by the source; null if the source does not
 *     say
 * @param suspended whether the source says that no bets are taken at these prices now
 * @param beforeStartOnly whether these prices are those of before the event's start, which the
 *     source goes on to tell although nobody takes them any more
 */
public record BookmakerQuote(
    String bookmakerId,
    String bookmaker,
    Map<String, QuotedPrice> prices,
    String details,
    Double overUnder,
    Instant updatedAt,
    boolean suspended,
    boolean beforeStartOnly) {

  public BookmakerQuote {
    prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
  }

  /** A quote that follows the event. */
  public BookmakerQuote(
      String bookmakerId,
      String bookmaker,
      Map<String, QuotedPrice> prices,
      String details,
      Double overUnder,
      Instant updatedAt,
      boolean suspended) {
    this(bookmakerId, bookmaker, prices, details, overUnder, updatedAt, suspended, false);
  }
}
