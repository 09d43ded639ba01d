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

  private static final String SERIES =
      """
      SELECT ARRAY(SELECT s.id FROM odds.selections s WHERE s.event_id = e.id AND s.market = $3
          AND ($4::text IS NULL OR s.code = $4)) AS selection_ids,
        (SELECT b.id FROM odds.bookmakers b WHERE b.code = $5) AS bookmaker_id
      FROM odds.sport_events e WHERE e.code = $1 AND e.sport = $2
      """;
  private static final String OF_SERIES =
      """
      t.selection_id = ANY($1::integer[]) AND ($2::integer[] IS NULL OR t.bookmaker_id = ANY($2))
        AND t.seen_at >= $3 AND t.seen_at < $4
      """;
  private static final String NAMES =
      """
      JOIN odds.selections s ON s.id = t.selection_id
      JOIN odds.bookmakers b ON b.id = t.bookmaker_id
      """;
  private static final String TICKS =
      """
      SELECT t.*, s.code AS selection, b.code AS bookmaker, o.code AS source FROM odds.ticks t
      """
          + NAMES
          + "JOIN odds.sources o ON o.id = t.source_id WHERE "
          + OF_SERIES
          + """
          AND (t.seen_at, t.log_id, t.log_partition, t.record_offset) > ($5, $6, $7, $8)
          ORDER BY t.seen_at, t.log_id, t.log_partition, t.record_offset LIMIT $9
          """;
  private static final String FIRST_TO_LAST =
      "ORDER BY t.seen_at, t.log_id, t.log_partition, t.record_offset";
  private static final String LAST_TO_FIRST =
      "ORDER BY t.seen_at DESC, t.log_id DESC, t.log_partition DESC, t.record_offset DESC";
  private static final String BIN =
      "date_bin(interval 'LENGTH', t.seen_at, timestamptz '2000-01-01 00:00Z')";
  private static final String CANDLES =
      "SELECT t.*, s.code AS selection, b.code AS bookmaker FROM (SELECT BIN AS bucket,"
          + " t.selection_id, t.bookmaker_id, max(t.price) AS high, min(t.price) AS low,"
          + " count(*) AS ticks,"
          + " (array_agg(t.price FIRST_TO_LAST))[1] AS open,"
          + " (array_agg(t.price LAST_TO_FIRST))[1] AS close,"
          + " (array_agg(t.suspended LAST_TO_FIRST))[1] AS suspended"
          + " FROM odds.ticks t WHERE OF_SERIES AND t.seen_at >= $5"
          + " GROUP BY 1, 2, 3 HAVING (BIN, t.selection_id, t.bookmaker_id) > ($5, $6, $7)"
          + " ORDER BY 1, 2, 3 LIMIT $8) t "
          + NAMES
          + "ORDER BY t.bucket, t.selection_id, t.bookmaker_id";
  private static final String STANDING =
      "SELECT DISTINCT ON (t.selection_id, t.bookmaker_id) $4::timestamptz AS seen_at, t.price,"
          + " t.suspended, s.code AS selection, b.code AS bookmaker FROM odds.ticks t "
          + NAMES
          + " WHERE "
          + OF_SERIES
          + " ORDER BY t.selection_id, t.bookmaker_id, t.seen_at DESC, t.log_id DESC,"
          + " t.log_partition DESC, t.record_offset DESC";
  private static final String POINTS =
      "SELECT t.seen_at, t.price, t.suspended, s.code AS selection, b.code AS bookmaker"
          + " FROM odds.ticks t "
          + NAMES
          + " WHERE "
          + OF_SERIES
          + FIRST_TO_LAST
          + " LIMIT "
          + (MOST_POINTS + 1);

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
    return pool.preparedQuery(SERIES)
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
      parameters.addValue(at(filter.from())).addValue(-1).addValue(-1).addValue(-1L);
    } else {
      parameters
          .addValue(at(Instant.parse(after.get(0))))
          .addValue(Integer.valueOf(after.get(1)))
          .addValue(Integer.valueOf(after.get(2)))
          .addValue(Long.valueOf(after.get(3)));
    }
    return page(TICKS, parameters, limit, PriceQueries::tick);
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
      parameters.addValue(at(Instant.EPOCH)).addValue(-1).addValue(-1);
    } else {
      parameters
          .addValue(at(Instant.parse(after.get(0))))
          .addValue(Integer.valueOf(after.get(1)))
          .addValue(Integer.valueOf(after.get(2)));
    }
    String sql =
        CANDLES
            .replace("OF_SERIES", OF_SERIES)
            .replace("FIRST_TO_LAST", FIRST_TO_LAST)
            .replace("LAST_TO_FIRST", LAST_TO_FIRST)
            .replace("BIN", BIN)
            // Of a closed catalogue, so no text of anybody's.
            .replace("LENGTH", resolution.interval());
    return page(sql, parameters, limit, PriceQueries::candle);
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
        pool.preparedQuery(STANDING).execute(window(series, oldest, filter.from()));
    return standing.chain(
        before ->
            pool.preparedQuery(POINTS)
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
