package io.touchline.odds.history.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The partitions of {@code odds.ticks}: one a UTC day, named {@code ticks_20260131}. Several
 * replicas may make and drop them at once: they take turns by an advisory lock.
 */
@ApplicationScoped
public class DayPartitions {
  /** Of our own: spells "ticks". */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(499850996083)";

  private static final String SHORT_WAIT = "SET LOCAL lock_timeout = '2s'";

  private static final String NAMES =
      """
      SELECT child.relname FROM pg_inherits
      JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = 'odds.ticks'::regclass ORDER BY child.relname
      """;
  private static final String DROP_REFUSED = "DELETE FROM odds.refused_ticks WHERE refused_at < $1";
  private static final String PREFIX = "ticks_";
  private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]{8}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Pool pool;

  /** Those that were there when we last looked; dropped ones lie outside of what is ever asked. */
  private final Set<LocalDate> known = new HashSet<>();

  DayPartitions(Pool pool) {
    this.pool = pool;
  }

  /**
   * Makes those of these days that are missing. Gives up after 2 s if a query holds the table,
   * since new queries would wait behind it.
   */
  public void ensure(Collection<LocalDate> days) {
    if (known.containsAll(days)) {
      return;
    }
    Database.await(
        () ->
            pool.withTransaction(
                connection ->
                    connection
                        .query(SHORT_WAIT)
                        .execute()
                        .chain(waits -> connection.query(LOCK).execute())
                        .chain(locked -> connection.query(NAMES).execute())
                        .chain(names -> create(connection, missing(days, names)))));
    known.addAll(days);
  }

  /**
   * Drops the partitions of the days before, and what was refused then. Gives up after 2 s if a
   * query holds one of them, since new queries would wait behind it.
   *
   * @return the names of what was dropped
   */
  public List<String> dropBefore(LocalDate first) {
    String firstName = name(first);
    List<String> old = new ArrayList<>();
    Database.await(
        () ->
            pool.withTransaction(
                connection ->
                    connection
                        .query(LOCK)
                        .execute()
                        .chain(locked -> connection.query(SHORT_WAIT).execute())
                        .chain(waits -> connection.query(NAMES).execute())
                        .invoke(names -> old.addAll(before(names, firstName)))
                        .chain(names -> drop(connection, old))
                        .chain(
                            dropped ->
                                connection
                                    .preparedQuery(DROP_REFUSED)
                                    .execute(
                                        Tuple.of(first.atStartOfDay().atOffset(ZoneOffset.UTC))))));
    known.removeIf(day -> day.isBefore(first));
    return old;
  }

  /** To be called when the database may be another than it was. */
  public void forget() {
    known.clear();
  }

  private static Collection<LocalDate> missing(Collection<LocalDate> days, RowSet<Row> names) {
    Set<LocalDate> missing = new TreeSet<>(days);
    for (Row row : names) {
      missing.removeIf(day -> name(day).equals(row.getString(0)));
    }
    return missing;
  }

  private static Uni<Void> create(SqlConnection connection, Collection<LocalDate> days) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (LocalDate day : days) {
      done = done.chain(() -> connection.query(create(day)).execute().replaceWithVoid());
    }
    return done;
  }

  private static String create(LocalDate day) {
    // No parameters in DDL; a date is no text of anybody's.
    return "CREATE TABLE odds.%s PARTITION OF odds.ticks FOR VALUES FROM ('%s 00:00Z') TO ('%s 00:00Z')"
        .formatted(name(day), day, day.plusDays(1));
  }

  private static String name(LocalDate day) {
    return PREFIX + DAY.format(day);
  }

  private static List<String> before(RowSet<Row> names, String firstName) {
    List<String> old = new ArrayList<>();
    for (Row row : names) {
      String name = row.getString(0);
      // The names sort as their days do; a table that somebody else has attached is not ours to
      // drop.
      if (NAME.matcher(name).matches() && name.compareTo(firstName) < 0) {
        old.add(name);
      }
    }
    return old;
  }

  private static Uni<Void> drop(SqlConnection connection, List<String> names) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String name : names) {
      done =
          done.chain(() -> connection.query("DROP TABLE odds." + name).execute().replaceWithVoid());
    }
    return done;
  }
}
