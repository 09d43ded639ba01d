package io.touchline.odds.book;

import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.Validated;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One answer's way into a book. Used by one thread, once. */
final class QuoteApplication {
  private final BookEdit edit;
  private final SourcePolicy policy;
  private final String source;
  private final Instant seenAt;
  private final Map<String, Set<String>> rejected;
  private final Set<String> handled = new HashSet<>();

  QuoteApplication(BookEdit edit, Validated quotes, SourcePolicy policy) {
    this.edit = edit;
    this.policy = policy;
    this.source = quotes.accepted().source();
    this.seenAt = quotes.accepted().seenAt();
    this.rejected = quotes.rejected();
  }

  void apply(BookmakerQuote quote) {
    handled.add(quote.bookmakerId());
    BookmakerLine held = edit.line(quote.bookmakerId());
    if (state() == EventState.OVER) {
      edit.ignore(Ignored.OVER);
    } else if (held != null && isOutranked(held)) {
      edit.ignore(Ignored.OUTRANKED);
    } else if (held != null && isOutdated(quote, held)) {
      edit.ignore(Ignored.OUTDATED);
    } else {
      edit.put(line(quote, held), seenAt);
    }
  }

  /** Bookmakers of which nothing was accepted at all. */
  void rejectOthers() {
    rejected.forEach(
        (bookmakerId, selections) -> {
          BookmakerLine held = edit.line(bookmakerId);
          if (held != null && held.source().equals(source) && !handled.contains(bookmakerId)) {
            Map<String, HeldPrice> prices = new TreeMap<>(held.prices());
            suspend(prices, selections, SuspensionReason.REJECTED);
            edit.put(with(held, prices), seenAt);
          }
        });
  }

  private BookmakerLine line(BookmakerQuote quote, BookmakerLine held) {
    Instant updatedAt = notAfterSeen(quote.updatedAt());
    Instant asOf = updatedAt == null ? seenAt : updatedAt;
    Map<String, HeldPrice> prices = new TreeMap<>(held == null ? Map.of() : held.prices());
    SuspensionReason reason = reason(quote, asOf);
    quote
        .prices()
        .forEach(
            (selection, price) ->
                prices.compute(
                    selection,
                    (id, last) ->
                        last == null
                            ? HeldPrice.first(price, reason, asOf, seenAt)
                            : last.quoted(price, reason, asOf, seenAt)));
    Set<String> refused = rejected.getOrDefault(quote.bookmakerId(), Set.of());
    suspend(prices, refused, SuspensionReason.REJECTED);
    return new BookmakerLine(
        quote.bookmakerId(),
        quote.bookmaker(),
        source,
        quote.details(),
        quote.overUnder(),
        updatedAt,
        prices);
  }

  private SuspensionReason reason(BookmakerQuote quote, Instant asOf) {
    Suspension incident = edit.before().incident();
    if (incident != null && !asOf.isAfter(incident.since())) {
      return incident.reason();
    }
    boolean outlived = quote.beforeStartOnly() && state() == EventState.IN_PLAY;
    return quote.suspended() || outlived ? SuspensionReason.SOURCE : null;
  }

  private void suspend(
      Map<String, HeldPrice> prices, Set<String> selections, SuspensionReason reason) {
    selections.forEach(
        selection ->
            prices.computeIfPresent(selection, (id, last) -> last.suspend(reason, seenAt)));
  }

  private boolean isOutranked(BookmakerLine held) {
    return policy.rank(held.source()) < policy.rank(source)
        && !held.seenAt().plus(policy.staleAfter(held.source(), state())).isBefore(seenAt);
  }

  /** Times of different sources are not compared: each may learn of an update when it will. */
  private boolean isOutdated(BookmakerQuote quote, BookmakerLine held) {
    return held.source().equals(source)
        && quote.updatedAt() != null
        && held.updatedAt() != null
        && quote.updatedAt().isBefore(held.updatedAt());
  }

  /** A bookmaker's clock that goes ahead must not make its next, right time look old. */
  private Instant notAfterSeen(Instant updatedAt) {
    return updatedAt != null && updatedAt.isAfter(seenAt) ? seenAt : updatedAt;
  }

  private EventState state() {
    return edit.before().event().state();
  }

  private static BookmakerLine with(BookmakerLine line, Map<String, HeldPrice> prices) {
    return new BookmakerLine(
        line.bookmakerId(),
        line.bookmaker(),
        line.source(),
        line.details(),
        line.overUnder(),
        line.updatedAt(),
        prices);
  }
}
