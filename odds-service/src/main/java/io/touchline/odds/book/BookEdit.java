package io.touchline.odds.book;

import io.touchline.events.odds.Anomaly;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.validate.LargeMoves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** A book in the making, and what is to be told of it. Used by one thread, once. */
final class BookEdit {
  private final MarketBook before;
  private final TreeMap<String, BookmakerLine> lines;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Ignored, Integer> ignored = new EnumMap<>(Ignored.class);
  private SportEvent event;
  private Suspension incident;

  BookEdit(MarketBook before) {
    this.before = before;
    this.lines = new TreeMap<>(before.lines());
    this.event = before.event();
    this.incident = before.incident();
  }

  void event(SportEvent now) {
    event = now;
  }

  void incident(Suspension now) {
    incident = now;
  }

  MarketBook before() {
    return before;
  }

  BookmakerLine line(String bookmakerId) {
    return lines.get(bookmakerId);
  }

  void ignore(Ignored why) {
    ignored.merge(why, 1, Integer::sum);
  }

  /** Puts a line in the place of the bookmaker's former one, and tells what differs. */
  void put(BookmakerLine line, Instant at) {
    BookmakerLine former = lines.put(line.bookmakerId(), line);
    line.prices()
        .forEach(
            (selection, price) -> {
              HeldPrice last = former == null ? null : former.prices().get(selection);
              if (last == null || price.differsFrom(last)) {
                changes.add(
                    new Change(
                        line.bookmakerId(),
                        line.bookmaker(),
                        line.source(),
                        selection,
                        last,
                        price,
                        anomaly(last, price),
                        at));
              }
            });
  }

  void suspendWhere(
      SuspensionReason reason, Instant at, BiPredicate<BookmakerLine, String> concerned) {
    for (BookmakerLine line : List.copyOf(lines.values())) {
      BookmakerLine after = line;
      for (Map.Entry<String, HeldPrice> held : line.prices().entrySet()) {
        if (concerned.test(line, held.getKey())) {
          after = after.withPrice(held.getKey(), held.getValue().suspend(reason, at));
        }
      }
      put(after, at);
    }
  }

  BookChange done() {
    return new BookChange(
        new MarketBook(event, before.market(), lines, incident), changes, ignored);
  }

  /** What a goal did to a price is no anomaly: the incident explains it. */
  private static Anomaly anomaly(HeldPrice last, HeldPrice now) {
    return last == null || last.suspended() == SuspensionReason.INCIDENT
        ? null
        : LargeMoves.between(last.price(), now.price()).orElse(null);
  }
}
