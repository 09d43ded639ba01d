package io.touchline.odds.history.query;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.touchline.odds.history.entity.Selection;
import io.touchline.odds.history.entity.SportEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads which events there are, and of what their history consists. */
@ApplicationScoped
public class EventQueries {
  private static final String SERIES =
      """
      SELECT t.selection_id, b.code, b.name, count(*) AS ticks, min(t.seen_at) AS first_at,
        max(t.seen_at) AS last_at
      FROM odds.ticks t JOIN odds.bookmakers b ON b.id = t.bookmaker_id
      WHERE t.selection_id = ANY($1::integer[]) GROUP BY 1, 2, 3 ORDER BY 2, 1
      """;

  private final Pool pool;

  EventQueries(Pool pool) {
    this.pool = pool;
  }

  /**
   * Which events are asked for; null where it does not matter.
   *
   * @param from inclusive, by the start
   * @param to exclusive
   * @param name a part of the event's name, in any case
   */
  public record EventFilter(
      String sport, String competition, Instant from, Instant to, String name) {}

  /** An event as a client gets it. */
  public record Event(
      String eventId, String sport, String event, String competition, Instant startsAt) {
    static Event of(SportEvent event) {
      return new Event(event.code, event.sport, event.name, event.competition, event.startsAt);
    }
  }

  /** A bookmaker's ticks of a selection. */
  public record SeriesSummary(
      String market,
      String selection,
      String selectionName,
      String bookmakerId,
      String bookmaker,
      long ticks,
      Instant firstAt,
      Instant lastAt) {}

  /** An event with all that is kept of it. */
  public record EventDetail(Event event, List<SeriesSummary> series) {}

  /**
   * Events in the order of their start.
   *
   * @param after the place that the page before ended with; null for the first
   * @throws RuntimeException if the place is none of {@link #events}'s
   */
  public Uni<Page<Event>> events(EventFilter filter, List<String> after, int limit) {
    List<String> where = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    add(where, parameters, "sport = :sport", "sport", filter.sport());
    add(where, parameters, "competition = :competition", "competition", filter.competition());
    add(where, parameters, "startsAt >= :from", "from", filter.from());
    add(where, parameters, "startsAt < :to", "to", filter.to());
    if (filter.name() != null) {
      String pattern = filter.name().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
      add(where, parameters, "lower(name) like :name escape '!'", "name", "%" + pattern + "%");
    }
    if (after != null) {
      parameters.put("at", Instant.parse(after.get(0)));
      parameters.put("id", (int) Math.min(Integer.MAX_VALUE, Long.parseLong(after.get(1))));
      where.add("(startsAt > :at or (startsAt = :at and id > :id))");
    }
    String query = String.join(" and ", where) + " order by startsAt, id";
    return Panache.withSession(
            () -> SportEvent.<SportEvent>find(query, parameters).page(0, limit + 1).list())
        .map(
            found -> {
              Page<SportEvent> page =
                  Page.of(found, limit, e -> List.of(e.startsAt.toString(), e.id.toString()));
              return new Page<>(page.items().stream().map(Event::of).toList(), page.next());
            });
  }

  /** One event; null if there is none. */
  public Uni<EventDetail> event(String sport, String eventId) {
    return Panache.withSession(
        () ->
            SportEvent.<SportEvent>find("code = ?1 and sport = ?2", eventId, sport)
                .firstResult()
                .chain(event -> event == null ? Uni.createFrom().nullItem() : detail(event)));
  }

  private Uni<EventDetail> detail(SportEvent event) {
    return Selection.ofEvents(List.of(event.id))
        .chain(
            selections -> {
              Integer[] ids = selections.stream().map(s -> s.id).toArray(Integer[]::new);
              return pool.preparedQuery(SERIES)
                  .execute(Tuple.tuple().addArrayOfInteger(ids))
                  .map(
                      rows -> {
                        List<SeriesSummary> series = new ArrayList<>();
                        rows.forEach(row -> series.add(summary(row, selections)));
                        series.sort(
                            Comparator.comparing(SeriesSummary::market)
                                .thenComparing(SeriesSummary::selection)
                                .thenComparing(SeriesSummary::bookmakerId));
                        return new EventDetail(Event.of(event), series);
                      });
            });
  }

  private static SeriesSummary summary(Row row, List<Selection> selections) {
    Selection selection =
        selections.stream()
            .filter(s -> s.id.equals(row.getInteger("selection_id")))
            .findFirst()
            .orElseThrow();
    return new SeriesSummary(
        selection.market,
        selection.code,
        selection.name,
        row.getString("code"),
        row.getString("name"),
        row.getLong("ticks"),
        row.getOffsetDateTime("first_at").toInstant(),
        row.getOffsetDateTime("last_at").toInstant());
  }

  private static void add(
      List<String> where,
      Map<String, Object> parameters,
      String clause,
      String name,
      Object value) {
    if (value != null) {
      where.add(clause);
      parameters.put(name, value);
    }
  }
}
