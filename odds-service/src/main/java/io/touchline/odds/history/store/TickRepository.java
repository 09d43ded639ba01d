package io.touchline.odds.history.store;

import io.touchline.events.odds.OddsTick;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes batches, each in one statement and one round trip. A position that is there stays. */
@ApplicationScoped
public class TickRepository {
  private static final String INSERT_TICKS =
      """
      INSERT INTO odds.ticks (log_id, log_partition, record_offset, seen_at, changed_at, price,
        selection_id, bookmaker_id, source_id, suspended, anomaly, in_play, original)
      SELECT * FROM unnest($1::smallint[], $2::smallint[], $3::bigint[], $4::timestamptz[],
        $5::timestamptz[], $6::double precision[], $7::integer[], $8::integer[], $9::smallint[],
        $10::smallint[], $11::smallint[], $12::boolean[], $13::text[])
      ON CONFLICT DO NOTHING
      """;
  private static final String INSERT_REFUSED =
      """
      INSERT INTO odds.refused_ticks (log_id, log_partition, record_offset, reason, detail, record)
      SELECT * FROM unnest($1::smallint[], $2::integer[], $3::bigint[], $4::text[], $5::text[],
        $6::bytea[])
      ON CONFLICT DO NOTHING
      """;

  private final Pool pool;

  TickRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Writes all of them or none.
   *
   * @return how many were not there yet
   * @throws DatabaseException if the database does not do it; then it may have, nevertheless
   */
  public int insert(List<TickRow> rows) {
    return execute(INSERT_TICKS, columns(rows));
  }

  /**
   * Keeps what is no tick; all of them or none.
   *
   * @return how many were not there yet
   * @throws DatabaseException if the database does not do it
   */
  public int refuse(List<RefusedRow> rows) {
    Tuple columns =
        Tuple.tuple()
            .addArrayOfShort(column(rows, RefusedRow::logId, Short[]::new))
            .addArrayOfInteger(column(rows, RefusedRow::partition, Integer[]::new))
            .addArrayOfLong(column(rows, RefusedRow::offset, Long[]::new))
            .addArrayOfString(column(rows, RefusedRow::reason, String[]::new))
            .addArrayOfString(column(rows, RefusedRow::detail, String[]::new))
            .addValue(column(rows, row -> buffer(row.record()), Buffer[]::new));
    return execute(INSERT_REFUSED, columns);
  }

  private int execute(String sql, Tuple columns) {
    RowSet<Row> done = Database.await(() -> pool.preparedQuery(sql).execute(columns));
    return done.rowCount();
  }

  private static Tuple columns(List<TickRow> rows) {
    return Tuple.tuple()
        .addArrayOfShort(column(rows, TickRow::logId, Short[]::new))
        .addArrayOfShort(column(rows, row -> (short) row.partition(), Short[]::new))
        .addArrayOfLong(column(rows, TickRow::offset, Long[]::new))
        .addArrayOfOffsetDateTime(times(rows, OddsTick::seenAt))
        .addArrayOfOffsetDateTime(times(rows, OddsTick::changedAt))
        .addArrayOfDouble(column(rows, row -> row.tick().price(), Double[]::new))
        .addArrayOfInteger(column(rows, TickRow::selectionId, Integer[]::new))
        .addArrayOfInteger(column(rows, TickRow::bookmakerId, Integer[]::new))
        .addArrayOfShort(column(rows, TickRow::sourceId, Short[]::new))
        .addArrayOfShort(column(rows, row -> Codes.of(row.tick().suspended()), Short[]::new))
        .addArrayOfShort(column(rows, row -> Codes.of(row.tick().anomaly()), Short[]::new))
        .addArrayOfBoolean(column(rows, row -> row.tick().inPlay(), Boolean[]::new))
        .addArrayOfString(column(rows, row -> row.tick().original(), String[]::new));
  }

  private static OffsetDateTime[] times(List<TickRow> rows, Function<OddsTick, Instant> time) {
    return column(
        rows, row -> time.apply(row.tick()).atOffset(ZoneOffset.UTC), OffsetDateTime[]::new);
  }

  private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private static Buffer buffer(byte[] bytes) {
    return bytes == null ? null : Buffer.buffer(bytes);
  }
}
