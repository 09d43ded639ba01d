package io.touchline.odds.history;

import io.touchline.events.odds.Market;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.SuspensionReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** Ticks for tests. */
final class Ticks {
  private Ticks() {}

  static OddsTick tick(String event, String selection, String bookmaker, double price, Instant at) {
    return tick(event, selection, bookmaker, price, at, null);
  }

  static OddsTick tick(
      String event,
      String selection,
      String bookmaker,
      double price,
      Instant at,
      SuspensionReason suspended) {
    Instant seen = at.truncatedTo(ChronoUnit.MICROS);
    return new OddsTick(
        UUID.randomUUID().toString(),
        "football",
        event,
        "Home " + event + " v Away " + event,
        "PL",
        seen.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS),
        Market.H2H,
        selection,
        "Name of " + selection,
        bookmaker,
        bookmaker.toUpperCase(Locale.ROOT),
        price,
        null,
        String.valueOf(price),
        suspended,
        false,
        null,
        seen.minusSeconds(1),
        seen,
        "the-odds-api");
  }
}
