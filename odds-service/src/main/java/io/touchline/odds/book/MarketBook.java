package io.touchline.odds.book;

import io.touchline.events.odds.Market;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.pricing.OpenPrices;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.Validated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One market of one event: all bookmakers' latest prices. Immutable; what happens to it gives a
 * {@link BookChange}.
 *
 * @param lines by bookmaker's id
 * @param incident the last thing that suspended all prices; null if there was none. It outlives the
 *     suspension: a bookmaker that speaks for the first time may speak from before it
 */
public record MarketBook(
    SportEvent event, Market market, SortedMap<String, BookmakerLine> lines, Suspension incident) {

  /** In play prices move within seconds; one that is told again and again for so long is dead. */
  static final Duration LONGEST_GLANCE = Duration.ofMinutes(5);

  public MarketBook {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /** A book in which nobody has quoted yet. */
  public static MarketBook empty(SportEvent event, Market market) {
    return new MarketBook(event, market, new TreeMap<>(), null);
  }

  /**
   * Takes what a source says. What it leaves out is kept: see {@link #withdraw}. Nothing is taken
   * of an event that is over.
   *
   * @param quotes of this event and market; its {@code seenAt} does not go back from call to call
   */
  public BookChange apply(Validated quotes, SourcePolicy policy) {
    BookEdit edit = new BookEdit(this);
    QuoteApplication application = new QuoteApplication(edit, quotes, policy);
    quotes.accepted().quotes().forEach(application::apply);
    application.rejectOthers();
    return edit.done();
  }

  /**
   * Suspends every price that its bookmaker has not looked at since: each comes back with the first
   * quote that is later than {@code at}. An incident older than the last one changes nothing; the
   * same one twice changes nothing either.
   *
   * @param reason {@link SuspensionReason#INCIDENT}, as a rule
   * @param detail in words, e.g. {@code Goal, 1-0}; may be null
   * @param at when it happened, or was first seen
   */
  public BookChange suspend(SuspensionReason reason, String detail, Instant at) {
    BookEdit edit = new BookEdit(this);
    if (incident == null || at.isAfter(incident.since())) {
      edit.incident(new Suspension(reason, detail, at));
      edit.suspendWhere(
          reason, at, (line, selection) -> !line.asOf(line.prices().get(selection)).isAfter(at));
    }
    return edit.done();
  }

  /**
   * Suspends what an answer of its source that covers the event did not name: in play, silence
   * means that it is not offered. Before the start it means nothing.
   *
   * @param named selections by bookmaker that the answer has a price of, also a refused one
   */
  public BookChange withdraw(String source, Map<String, Set<String>> named, Instant at) {
    BookEdit edit = new BookEdit(this);
    if (event.state() == EventState.IN_PLAY) {
      edit.suspendWhere(
          SuspensionReason.WITHDRAWN,
          at,
          (line, selection) ->
              line.source().equals(source)
                  && !named.getOrDefault(line.bookmakerId(), Set.of()).contains(selection));
    }
    return edit.done();
  }

  /**
   * Takes news of the event itself: its state, name, time, selections. With its end all prices are
   * withdrawn, and with a selection that is gone that selection's.
   */
  public BookChange update(SportEvent now, Instant at) {
    BookEdit edit = new BookEdit(this);
    edit.event(now);
    edit.suspendWhere(
        SuspensionReason.WITHDRAWN,
        at,
        (line, selection) ->
            now.state() == EventState.OVER || !now.selections().containsKey(selection));
    return edit.done();
  }

  /** The prices that can be taken now: neither suspended nor stale. */
  public OpenPrices open(SourcePolicy policy, Instant now) {
    SortedMap<String, Map<String, Double>> open = new TreeMap<>();
    for (BookmakerLine line : lines.values()) {
      Map<String, Double> prices = new TreeMap<>();
      line.prices()
          .forEach(
              (selection, price) -> {
                if (price.suspended() == null && !isStale(line, price, policy, now)) {
                  prices.put(selection, price.price());
                }
              });
      if (!prices.isEmpty()) {
        open.put(line.bookmakerId(), prices);
      }
    }
    return new OpenPrices(List.copyOf(event.selections().keySet()), open);
  }

  /** Whether a price was not confirmed for longer than it may be. */
  public boolean isStale(BookmakerLine line, HeldPrice price, SourcePolicy policy, Instant now) {
    return staleAt(line, price, policy).isBefore(now);
  }

  /**
   * When a price is stale, unless it is confirmed before: when its source has been silent for too
   * long, and in play also when the bookmaker has not looked at it for {@link #LONGEST_GLANCE}.
   */
  public Instant staleAt(BookmakerLine line, HeldPrice price, SourcePolicy policy) {
    Instant bySource = price.seenAt().plus(policy.staleAfter(line.source(), event.state()));
    if (event.state() != EventState.IN_PLAY || line.updatedAt() == null) {
      return bySource;
    }
    Instant byBookmaker = line.updatedAt().plus(LONGEST_GLANCE);
    return byBookmaker.isBefore(bySource) ? byBookmaker : bySource;
  }
}
