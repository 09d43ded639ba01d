package io.touchline.odds.book;

import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.quote.QuotedPrice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One bookmaker's latest price of one selection.
 *
 * @param price decimal; the last one if it cannot be taken now
 * @param original as the source writes it
 * @param suspended why it cannot be taken; null if it can
 * @param opening the source's own opening price if it tells one, else the first that we saw
 * @param openedAt when we first saw a price
 * @param previous the price before the last move; null if it has not moved since it opened
 * @param changedAt when it last changed, in whole milliseconds; each change is later than the one
 *     before, so that it names the change
 * @param seenAt when we last saw it confirmed
 */
public record HeldPrice(
    double price,
    String original,
    SuspensionReason suspended,
    double opening,
    Instant openedAt,
    Double previous,
    Instant changedAt,
    Instant seenAt) {

  static HeldPrice first(
      QuotedPrice quoted, SuspensionReason suspended, Instant asOf, Instant seenAt) {
    return new HeldPrice(
        quoted.decimal(),
        quoted.original(),
        suspended,
        quoted.opening() == null ? quoted.decimal() : quoted.opening(),
        seenAt,
        null,
        asOf.truncatedTo(ChronoUnit.MILLIS),
        seenAt);
  }

  /**
   * The same after a quote.
   *
   * @param reason why it cannot be taken all the same; null if it can
   * @param asOf when the bookmaker last looked
   */
  HeldPrice quoted(QuotedPrice quoted, SuspensionReason reason, Instant asOf, Instant seen) {
    boolean moved = quoted.decimal() != price;
    boolean changed = moved || (reason == null) != (suspended == null);
    return new HeldPrice(
        quoted.decimal(),
        quoted.original(),
        reason,
        quoted.opening() == null ? opening : quoted.opening(),
        openedAt,
        moved ? (Double) price : previous,
        changed ? laterThanLast(asOf, seen) : changedAt,
        later(seenAt, seen));
  }

  /** The same, not to be taken any more. */
  HeldPrice suspend(SuspensionReason reason, Instant at) {
    return new HeldPrice(
        price,
        original,
        reason,
        opening,
        openedAt,
        previous,
        suspended == null ? laterThanLast(at, at) : changedAt,
        seenAt);
  }

  /** Whether the way from {@code before} to this is a change that is told. */
  boolean differsFrom(HeldPrice before) {
    return before.price != price || (before.suspended == null) != (suspended == null);
  }

  /** A source may tell the same time of update with another price: then it changed when seen. */
  private Instant laterThanLast(Instant told, Instant seen) {
    Instant best = (told.isAfter(changedAt) ? told : seen).truncatedTo(ChronoUnit.MILLIS);
    return best.isAfter(changedAt) ? best : changedAt.plusMillis(1);
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }
}
