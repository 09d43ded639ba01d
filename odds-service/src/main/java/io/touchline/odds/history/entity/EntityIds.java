package io.touchline.odds.history.entity;

import io.touchline.events.odds.OddsTick;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known to be in the database: ids, with the words that were written beside them. The least
 * recently used are forgotten. For one thread.
 */
final class EntityIds {
  private static final int MOST_BOOKMAKERS = 10_000;
  private static final int MOST_EVENTS = 50_000;
  private static final int MOST_SELECTIONS = 200_000;

  private final Map<String, KnownBookmaker> bookmakers = lru(MOST_BOOKMAKERS);
  private final Map<EventKey, KnownEvent> events = lru(MOST_EVENTS);
  private final Map<SelectionKey, KnownSelection> selections = lru(MOST_SELECTIONS);

  record EventKey(String sport, String code) {
    static EventKey of(OddsTick tick) {
      return new EventKey(tick.sport(), tick.eventId());
    }
  }

  record SelectionKey(EventKey event, String market, String code) {
    static SelectionKey of(OddsTick tick) {
      return new SelectionKey(EventKey.of(tick), tick.market().wireName(), tick.selection());
    }
  }

  private record KnownBookmaker(int id, String name) {}

  private record KnownEvent(int id, String name, String competition, Instant startsAt) {}

  private record KnownSelection(int id, String name) {}

  /** Whether all that the tick names is in the database, and as the tick says. */
  boolean knows(OddsTick tick) {
    KnownBookmaker bookmaker = bookmakers.get(tick.bookmakerId());
    KnownEvent event = events.get(EventKey.of(tick));
    KnownSelection selection = selections.get(SelectionKey.of(tick));
    return bookmaker != null
        && event != null
        && selection != null
        && bookmaker.name().equals(tick.bookmaker())
        && event.name().equals(tick.event())
        && event.competition().equals(tick.competition())
        && event.startsAt().equals(stored(tick.startsAt()))
        && selection.name().equals(tick.selectionName());
  }

  void learn(Bookmaker bookmaker) {
    bookmakers.put(bookmaker.code, new KnownBookmaker(bookmaker.id, bookmaker.name));
  }

  void learn(SportEvent event) {
    events.put(
        new EventKey(event.sport, event.code),
        new KnownEvent(event.id, event.name, event.competition, event.startsAt));
  }

  void learn(Selection selection) {
    EventKey event = new EventKey(selection.event.sport, selection.event.code);
    selections.put(
        new SelectionKey(event, selection.market, selection.code),
        new KnownSelection(selection.id, selection.name));
  }

  int bookmaker(OddsTick tick) {
    return bookmakers.get(tick.bookmakerId()).id();
  }

  int selection(OddsTick tick) {
    return selections.get(SelectionKey.of(tick)).id();
  }

  void clear() {
    bookmakers.clear();
    events.clear();
    selections.clear();
  }

  /** As precise as the database keeps it. */
  static Instant stored(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static <K, V> Map<K, V> lru(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}
