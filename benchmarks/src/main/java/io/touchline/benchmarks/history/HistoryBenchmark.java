package io.touchline.benchmarks.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How many ticks a second get from Kafka into the history: first with a producer beside it that
 * publishes at a given rate whatever happens, then from a backlog as fast as it can; beside it,
 * what PostgreSQL alone takes for the same rows. At the end the rows are counted.
 */
public final class HistoryBenchmark {
  private static final List<Integer> RATES = List.of(10_000, 20_000);
  private static final int WARM_UP_TICKS = 100_000;
  private static final int TRANSACTION = 1_000;

  /** A backlog that ends before the time does ends the measurement. */
  private static final int BACKLOG_PER_SECOND = 50_000;

  private final Parts parts;
  private final TickLoad load;
  private final Duration time;

  private HistoryBenchmark(Parts parts, TickLoad load, Duration time) {
    this.parts = parts;
    this.load = load;
    this.time = time;
  }

  /**
   * Measures, and prints a line for each thing measured.
   *
   * @param arguments an empty folder, the odds-service's jar, seconds for each measurement
   * @throws IOException if a part does not start
   * @throws InterruptedException if it is to end early
   * @throws SQLException if the rows cannot be counted
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    try (Parts parts = new Parts(Path.of(arguments[0]), arguments[1]);
        TickLoad load = new TickLoad(parts.bootstrapServers())) {
      new HistoryBenchmark(parts, load, time).run();
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    parts.startService();
    publish(WARM_UP_TICKS);
    parts.awaitWritten(load.made());
    for (int rate : RATES) {
      openLoop(rate);
      parts.awaitWritten(load.made());
    }
    backlog();
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.0f rows/s%n",
        "reference: bare insert",
        BareInsert.measure(parts.jdbcUrl(), Duration.ofSeconds(10)));
    System.out.println(
        "PostgreSQL is the local stack's: without fsync. What limits is what has no CPU left: the"
            + " service reads every tick twice, for the history and for the movers.");
    long rows = rows();
    System.out.printf(Locale.ROOT, "published %d ticks, found %d rows%n", load.made(), rows);
    if (rows != load.made()) {
      throw new IllegalStateException("Not every tick is in the history once");
    }
  }

  private void openLoop(int rate) throws InterruptedException {
    List<Double> cpu = parts.cpu();
    long before = parts.written();
    long start = System.nanoTime();
    load.publish(rate, time);
    print("published " + rate + " a second", before, start, cpu);
  }

  private void backlog() throws IOException, InterruptedException {
    long already = load.made();
    parts.stopService();
    publish((int) (BACKLOG_PER_SECOND * time.toSeconds()));
    parts.startService();
    // It is compiled and its connections are made when the clock starts.
    parts.awaitWritten(WARM_UP_TICKS);
    List<Double> cpu = parts.cpu();
    long before = parts.written();
    long start = System.nanoTime();
    while (System.nanoTime() - start < time.toNanos() && parts.written() < load.made() - already) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    print("from a backlog, all it can", before, start, cpu);
    parts.awaitWritten(load.made() - already);
  }

  private void publish(int ticks) {
    for (int i = 0; i < ticks / TRANSACTION; i++) {
      load.publish(TRANSACTION);
    }
  }

  private void print(String what, long before, long start, List<Double> cpuBefore) {
    long written = parts.written() - before;
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Double> cpu = parts.cpu();
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.0f ticks/s over %3.0f s   lag %8d   CPU seconds: service %5.1f"
            + "  PostgreSQL %5.1f  Kafka %5.1f  producer %5.1f%n",
        what,
        written / seconds,
        seconds,
        parts.lag(),
        cpu.get(0) - cpuBefore.get(0),
        cpu.get(1) - cpuBefore.get(1),
        cpu.get(2) - cpuBefore.get(2),
        cpu.get(3) - cpuBefore.get(3));
  }

  private long rows() throws SQLException {
    try (Connection connection = DriverManager.getConnection(parts.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM odds.ticks")) {
      count.next();
      return count.getLong(1);
    }
  }
}
