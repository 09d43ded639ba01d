package io.touchline.odds.history;

import static org.awaitility.Awaitility.await;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.local.embedded.EmbeddedPostgres;
import io.touchline.local.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Real Kafka, PostgreSQL and Redis, and the service in as many processes as wanted. */
final class HistoryStack implements AutoCloseable {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedRedis redis;
  private final List<OddsProcess> processes = new ArrayList<>();
  private final int postgresPort;
  private EmbeddedPostgres postgres;

  private HistoryStack(Path folder) throws IOException {
    this.folder = folder;
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    kafka.createTopics(Feed.values());
    redis = EmbeddedRedis.start(folder.resolve("redis"), 0);
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
    postgresPort = postgres.port();
  }

  static HistoryStack start(Path folder) throws IOException {
    return new HistoryStack(folder);
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  OddsProcess service() {
    return service(Map.of());
  }

  OddsProcess service(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", redis.url());
    environment.put(
        "TOUCHLINE_POSTGRES_URL", "postgresql://127.0.0.1:" + postgresPort + "/postgres");
    environment.put("TOUCHLINE_ODDS_HISTORY_LINGER_MS", "20");
    environment.put("TOUCHLINE_ODDS_POLL_ENABLED", "false");
    environment.putAll(settings);
    OddsProcess process = OddsProcess.start(environment);
    processes.add(process);
    return process;
  }

  /** Each row as its columns with a blank between them. */
  List<String> rows(String sql) {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          columns.add(rows.getString(column));
        }
        found.add(String.join(" ", columns));
      }
      return found;
    } catch (SQLException notNow) {
      return List.of(String.valueOf(notNow.getMessage()));
    }
  }

  void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Partition and offset of each stored tick, sorted; also of repeated ones, were there any. */
  List<String> positions() {
    return rows(
        "SELECT log_partition || '/' || record_offset FROM odds.ticks"
            + " ORDER BY log_partition, record_offset");
  }

  int count() {
    String count = rows("SELECT count(*) FROM odds.ticks").getFirst();
    return count.matches("[0-9]+") ? Integer.parseInt(count) : 0;
  }

  void killPostgres() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(postgres.process().children().toList());
    postgres.process().destroyForcibly();
    // Its children end by themselves, but not before they notice.
    all.add(postgres.process());
    await().atMost(LIMIT).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    // Nothing is left to stop; this gives back what our own process holds of it.
    postgres.close();
  }

  void restartPostgres() throws IOException {
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"), postgresPort);
  }

  /** As an operator would, to have everything read again; nobody may be in the group. */
  void resetGroup() {
    Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
    for (int partition = 0; partition < Feed.ODDS_TICKS.partitions(); partition++) {
      beginning.put(
          new TopicPartition(Feed.ODDS_TICKS.topic(), partition), new OffsetAndMetadata(0));
    }
    try (Admin admin = admin()) {
      await()
          .atMost(LIMIT)
          .ignoreExceptions()
          .untilAsserted(
              () -> admin.alterConsumerGroupOffsets(TickConsumer.GROUP, beginning).all().get());
    }
  }

  void remakeTopic() {
    try (Admin admin = admin()) {
      admin.deleteTopics(Set.of(Feed.ODDS_TICKS.topic())).all().get();
      await()
          .atMost(LIMIT)
          .until(() -> !admin.listTopics().names().get().contains(Feed.ODDS_TICKS.topic()));
      kafka.createTopics(Feed.ODDS_TICKS);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  @Override
  public void close() throws IOException {
    processes.forEach(OddsProcess::close);
    redis.close();
    if (postgres.process().isAlive()) {
      postgres.close();
    }
    kafka.close();
  }
}
