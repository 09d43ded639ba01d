package io.touchline.odds.history.query;

import io.smallrye.mutiny.Uni;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.history.store.Codes;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads ticks. Pages go by the place of the last item, so that new ticks do not shift them. */
@ApplicationScoped
public class PriceQueries {
  /** The most ticks that a movement is worked out from. */
  public static final int MOST_POINTS = 200_000;

  private final Pool pool;

  PriceQueries(Pool pool) {
    this.pool = pool;
  }

  /**
   * A tick as it was.
   *
   * @param price decimal; the last one if it could not be taken
   * @param original the price as the source wrote it
   * @param suspended why it could not be taken; null if it could
   */
  public record Tick(
      Instant seenAt,
      Instant changedAt,
      String selection,
      String bookmakerId,
      double price,
      String original,
      SuspensionReason suspended,
      boolean inPlay,
      String source) {}

  /**
   * A bookmaker's ticks of a selection within a bucket. A bucket without ticks has no candle: the
   * price of the one before stands.
   *
   * @param bucket when it begins
   * @param open the first tick's price
   * @param high the highest price
   * @param low the lowest price
   * @param close the last tick's price
   * @param suspended why the price could not be taken after the last tick; null if it could
   * @param ticks how many there were, at least 1
   */
  public record Candle(
      Instant bucket,
      String selection,
      String bookmakerId,
      double open,
      double high,
      double low,
      double close,
      SuspensionReason suspended,
      long ticks) {}

  private record Placed<T>(T item, List<String> place) {}

  /** The ids of what is asked for. */
  public Uni<Series> series(SeriesFilter filter) {
    Tuple parameters =
        Tuple.of(
            filter.eventId(),
            filter.sport(),
            filter.market(),
            filter.selection(),
            filter.bookmaker());
    return pool.preparedQuery(PriceSql.SERIES)
        .execute(parameters)
        .map(
            rows -> {
              if (!rows.iterator().hasNext()) {
                return new Series.NoEvent();
              }
              Row row = rows.iterator().next();
              Integer[] selections = row.getArrayOfIntegers("selection_ids");
              Integer bookmaker = row.getInteger("bookmaker_id");
              if (selections.length == 0) {
                return new Series.NoSelection();
              }
              if (filter.bookmaker() == null) {
                return new Series.Found(selections, null);
              }
              return bookmaker == null
                  ? new Series.NoBookmaker()
                  : new Series.Found(selections, new Integer[] {bookmaker});
            });
  }

  /**
   * Ticks in the order of {@code seenAt}.
   *
   * @param after the place that the page before ended with; null for the first
   * @throws RuntimeException if the place is none of {@link #ticks}'s
   */
  public Uni<Page<Tick>> ticks(
      Series.Found series, SeriesFilter filter, List<String> after, int limit) {
    Tuple parameters = window(series, filter.from(), filter.to());
    if (after == null) {
      parameters.addValue(at(filter.from())).addValue(-1L).addValue(-1L).addValue(-1L);
    } else {
      parameters
          .addValue(at(Instant.parse(after.get(0))))
          .addValue(Long.valueOf(after.get(1)))
          .addValue(Long.valueOf(after.get(2)))
          .addValue(Long.valueOf(after.get(3)));
    }
    return page(PriceSql.TICKS, parameters, limit, PriceQueries::tick);
  }

  /**
   * Candles in the order of buckets.
   *
   * @param after the place that the page before ended with; null for the first
   * @throws RuntimeException if the place is none of {@link #candles}'s
   */
  public Uni<Page<Candle>> candles(
      Series.Found series,
      SeriesFilter filter,
      Resolution resolution,
      List<String> after,
      int limit) {
    Tuple parameters = window(series, filter.from(), filter.to());
    if (after == null) {
      // Before any window: the oldest day is a matter of months.
      parameters.addValue(at(Instant.EPOCH)).addValue(-1L).addValue(-1L);
    } else {
      parameters
          .addValue(at(Instant.parse(after.get(0))))
          .addValue(Long.valueOf(after.get(1)))
          .addValue(Long.valueOf(after.get(2)));
    }
    return page(PriceSql.candles(resolution), parameters, limit, PriceQueries::candle);
  }

  /**
   * What a movement is worked out from: the price that stood when the window began, if there was
   * one, and the ticks within it, in order. One more than {@link #MOST_POINTS} if there are too
   * many.
   *
   * @param oldest how far back to look for the standing price
   */
  public Uni<List<PricePoint>> points(Series.Found series, SeriesFilter filter, Instant oldest) {
    Uni<RowSet<Row>> standing =
        pool.preparedQuery(PriceSql.STANDING).execute(window(series, oldest, filter.from()));
    return standing.chain(
        before ->
            pool.preparedQuery(PriceSql.POINTS)
                .execute(window(series, filter.from(), filter.to()))
                .map(
                    within -> {
                      List<PricePoint> points = new ArrayList<>(within.size());
                      before.forEach(row -> points.add(point(row, false)));
                      within.forEach(row -> points.add(point(row, true)));
                      return points;
                    }));
  }

  private <T> Uni<Page<T>> page(
      String sql, Tuple parameters, int limit, Function<Row, Placed<T>> read) {
    return pool.preparedQuery(sql)
        .execute(parameters.addValue(limit + 1))
        .map(
            rows -> {
              List<Placed<T>> found = new ArrayList<>(rows.size());
              rows.forEach(row -> found.add(read.apply(row)));
              Page<Placed<T>> page = Page.of(found, limit, Placed::place);
              return new Page<>(page.items().stream().map(Placed::item).toList(), page.next());
            });
  }

  private static Placed<Tick> tick(Row row) {
    Instant seenAt = instant(row, "seen_at");
    return new Placed<>(
        new Tick(
            seenAt,
            instant(row, "changed_at"),
            row.getString("selection"),
            row.getString("bookmaker"),
            row.getDouble("price"),
            row.getString("original"),
            Codes.suspension(row.getShort("suspended")),
            row.getBoolean("in_play"),
            row.getString("source")),
        List.of(
            seenAt.toString(),
            String.valueOf(row.getShort("log_id")),
            String.valueOf(row.getShort("log_partition")),
            String.valueOf(row.getLong("record_offset"))));
  }

  private static Placed<Candle> candle(Row row) {
    Instant bucket = instant(row, "bucket");
    return new Placed<>(
        new Candle(
            bucket,
            row.getString("selection"),
            row.getString("bookmaker"),
            row.getDouble("open"),
            row.getDouble("high"),
            row.getDouble("low"),
            row.getDouble("close"),
            Codes.suspension(row.getShort("suspended")),
            row.getLong("ticks")),
        List.of(
            bucket.toString(),
            String.valueOf(row.getInteger("selection_id")),
            String.valueOf(row.getInteger("bookmaker_id"))));
  }

  private static PricePoint point(Row row, boolean within) {
    return new PricePoint(
        row.getString("selection"),
        row.getString("bookmaker"),
        instant(row, "seen_at"),
        row.getDouble("price"),
        row.getShort("suspended") == null,
        within);
  }

  private static Tuple window(Series.Found series, Instant from, Instant to) {
    return Tuple.tuple()
        .addArrayOfInteger(series.selectionIds())
        .addArrayOfInteger(series.bookmakerIds())
        .addValue(at(from))
        .addValue(at(to));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
