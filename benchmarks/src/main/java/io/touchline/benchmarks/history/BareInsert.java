package io.touchline.benchmarks.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;

/**
 * The floor: the same columns, read from the very rows that were written, into a table without an
 * index or a partition, in the same batches, without Kafka and without JSON.
 */
final class BareInsert {
  private static final int BATCH = 5_000;
  private static final String COLUMNS =
      "seen_at, changed_at, record_offset, price, selection_id, bookmaker_id, log_id,"
          + " log_partition, source_id, in_play, original";

  private BareInsert() {}

  /** Rows a second. */
  static double measure(String jdbcUrl, Duration time) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bare AS SELECT " + COLUMNS + " FROM odds.ticks LIMIT 0");
      Object[][] columns = batch(statement);
      String sql =
          "INSERT INTO bare SELECT * FROM unnest(?::timestamptz[], ?::timestamptz[], ?::bigint[],"
              + " ?::double precision[], ?::int[], ?::int[], ?::smallint[], ?::smallint[],"
              + " ?::smallint[], ?::boolean[], ?::text[])";
      long rows = 0;
      long start = System.nanoTime();
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        while (System.nanoTime() - start < time.toNanos()) {
          for (int column = 0; column < columns.length; column++) {
            // As text, and cast: what matters is PostgreSQL's own work.
            insert.setArray(column + 1, connection.createArrayOf("text", columns[column]));
          }
          rows += insert.executeUpdate();
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      statement.execute("DROP TABLE bare");
      return rows / seconds;
    }
  }

  private static Object[][] batch(Statement statement) throws SQLException {
    int width = COLUMNS.split(",", -1).length;
    Object[][] columns = new Object[width][BATCH];
    int row = 0;
    try (var rows =
        statement.executeQuery("SELECT " + COLUMNS + " FROM odds.ticks LIMIT " + BATCH)) {
      while (rows.next()) {
        for (int column = 0; column < width; column++) {
          columns[column][row] = rows.getString(column + 1);
        }
        row++;
      }
    }
    int found = row;
    return Arrays.stream(columns).map(c -> Arrays.copyOf(c, found)).toArray(Object[][]::new);
  }
}
