package io.touchline.odds.history.entity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.history.entity.EntityIds.EventKey;
import io.touchline.odds.history.entity.EntityIds.SelectionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One transaction that makes the database's entities what ticks say: those that are missing are
 * added, those with other words are changed. Lives on the Vert.x context of its transaction.
 */
final class EntityWriting {
  // By key, the newest tick that names it.
  private final Map<String, OddsTick> bookmakerTicks = new LinkedHashMap<>();
  private final Map<EventKey, OddsTick> eventTicks = new LinkedHashMap<>();
  private final Map<SelectionKey, OddsTick> selectionTicks = new LinkedHashMap<>();

  private final List<Bookmaker> bookmakers = new ArrayList<>();
  private final Map<EventKey, SportEvent> events = new HashMap<>();
  private final List<Selection> selections = new ArrayList<>();

  /** Begins nothing yet; the newest tick comes last. */
  EntityWriting(Collection<OddsTick> ticks) {
    for (OddsTick tick : ticks) {
      bookmakerTicks.put(tick.bookmakerId(), tick);
      eventTicks.put(EventKey.of(tick), tick);
      selectionTicks.put(SelectionKey.of(tick), tick);
    }
  }

  /** Does it; fails if another replica adds the same at the same time. */
  Uni<EntityWriting> run() {
    return Panache.withTransaction(
            () ->
                bookmakers()
                    .chain(this::events)
                    .chain(this::selections)
                    .chain(() -> Panache.flush()))
        .replaceWith(this);
  }

  /** After it was done. */
  void tell(EntityIds ids) {
    bookmakers.forEach(ids::learn);
    events.values().forEach(ids::learn);
    selections.forEach(ids::learn);
  }

  private Uni<Void> bookmakers() {
    return Bookmaker.withCodes(bookmakerTicks.keySet())
        .chain(
            found -> {
              Map<String, OddsTick> missing = new LinkedHashMap<>(bookmakerTicks);
              for (Bookmaker bookmaker : found) {
                bookmaker.name = missing.remove(bookmaker.code).bookmaker();
              }
              List<Bookmaker> added =
                  missing.values().stream().map(EntityWriting::bookmaker).toList();
              bookmakers.addAll(found);
              bookmakers.addAll(added);
              return persist(added);
            });
  }

  private Uni<Void> events() {
    return SportEvent.withCodes(eventTicks.keySet().stream().map(EventKey::code).toList())
        .chain(
            found -> {
              for (SportEvent event : found) {
                events.put(new EventKey(event.sport, event.code), event);
              }
              // The same id of another sport was found with them.
              events.keySet().retainAll(eventTicks.keySet());
              List<SportEvent> added = new ArrayList<>();
              eventTicks.forEach((key, tick) -> describe(key, tick, added));
              return persist(added);
            });
  }

  private void describe(EventKey key, OddsTick tick, List<SportEvent> added) {
    SportEvent event =
        events.computeIfAbsent(
            key,
            missing -> {
              SportEvent fresh = new SportEvent();
              fresh.sport = key.sport();
              fresh.code = key.code();
              added.add(fresh);
              return fresh;
            });
    event.name = tick.event();
    event.competition = tick.competition();
    event.startsAt = EntityIds.stored(tick.startsAt());
  }

  private Uni<Void> selections() {
    return Selection.ofEvents(events.values().stream().map(event -> event.id).toList())
        .chain(
            found -> {
              Map<SelectionKey, OddsTick> missing = new LinkedHashMap<>(selectionTicks);
              for (Selection selection : found) {
                EventKey event = new EventKey(selection.event.sport, selection.event.code);
                OddsTick tick =
                    missing.remove(new SelectionKey(event, selection.market, selection.code));
                if (tick != null) {
                  selection.name = tick.selectionName();
                }
              }
              List<Selection> added = missing.values().stream().map(this::selection).toList();
              selections.addAll(found);
              selections.addAll(added);
              return persist(added);
            });
  }

  private static Uni<Void> persist(List<? extends PanacheEntityBase> added) {
    // Panache takes no empty list.
    return added.isEmpty() ? Uni.createFrom().voidItem() : PanacheEntityBase.persist(added);
  }

  private static Bookmaker bookmaker(OddsTick tick) {
    Bookmaker bookmaker = new Bookmaker();
    bookmaker.code = tick.bookmakerId();
    bookmaker.name = tick.bookmaker();
    return bookmaker;
  }

  private Selection selection(OddsTick tick) {
    Selection selection = new Selection();
    selection.event = events.get(EventKey.of(tick));
    selection.market = tick.market().wireName();
    selection.code = tick.selection();
    selection.name = tick.selectionName();
    return selection;
  }
}
