package io.touchline.local.stack;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.local.embedded.EmbeddedPostgres;
import io.touchline.local.embedded.EmbeddedRedis;
import io.touchline.local.settings.StackConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka with its topics, PostgreSQL and Redis, started side by side. */
public final class Infrastructure implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

  private final EmbeddedKafka kafka;
  private final SupervisedPostgres postgres;
  private final EmbeddedRedis redis;

  private Infrastructure(EmbeddedKafka kafka, SupervisedPostgres postgres, EmbeddedRedis redis) {
    this.kafka = kafka;
    this.postgres = postgres;
    this.redis = redis;
  }

  /** The ports to take; all free. 0 takes any. */
  public record PortSet(int kafka, int postgres, int redis) {}

  /** Ends the processes that a killed start left, so that their ports are free. */
  static void endLeftovers(Path home) throws IOException {
    for (Path data : StackConfig.dataFolders(home)) {
      endLeftoversOf(data);
    }
  }

  /** The same for one data folder. */
  public static void endLeftoversOf(Path data) throws IOException {
    EmbeddedPostgres.endLeftover(data.resolve("postgres"));
    EmbeddedRedis.endLeftover(data.resolve("redis"));
  }

  /**
   * Starts all three and makes the topics.
   *
   * @throws StackException naming the first part that did not start; the others are ended
   */
  public static Infrastructure start(Path data, PortSet ports) throws StackException {
    CompletableFuture<EmbeddedKafka> kafka = begin(() -> kafka(data, ports.kafka()));
    CompletableFuture<SupervisedPostgres> postgres =
        begin(() -> SupervisedPostgres.start(data.resolve("postgres"), ports.postgres()));
    CompletableFuture<EmbeddedRedis> redis =
        begin(() -> EmbeddedRedis.start(data.resolve("redis"), ports.redis()));
    Deque<AutoCloseable> started = new ArrayDeque<>();
    List<StackException> failures = new ArrayList<>();
    SupervisedPostgres p = await("PostgreSQL", postgres, started, failures);
    EmbeddedRedis r = await("Redis", redis, started, failures);
    EmbeddedKafka k = await("Kafka", kafka, started, failures);
    if (!failures.isEmpty()) {
      started.forEach(Infrastructure::closeQuietly);
      // PostgreSQL's own launcher may have been interrupted with the server on its way up.
      closeQuietly(() -> endLeftoversOf(data));
      throw failures.getFirst();
    }
    return new Infrastructure(k, p, r);
  }

  private static <T> CompletableFuture<T> begin(Callable<T> start) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("start-part")
        .start(
            () -> {
              try {
                future.complete(start.call());
              } catch (Throwable e) {
                // Errors too: whoever waits for the part would wait for ever.
                future.completeExceptionally(e);
              }
            });
    return future;
  }

  private static EmbeddedKafka kafka(Path data, int port) throws IOException {
    EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), port);
    try {
      kafka.createTopics(Feed.values());
      return kafka;
    } catch (IOException | RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  private static <T extends AutoCloseable> T await(
      String name,
      CompletableFuture<T> future,
      Deque<AutoCloseable> started,
      List<StackException> failures) {
    try {
      // Not to be interrupted: a part that comes up after we have left would never be ended.
      T part = future.join();
      started.push(part);
      return part;
    } catch (CompletionException e) {
      failures.add(
          new StackException(name + " did not start: " + e.getCause().getMessage(), e.getCause()));
      return null;
    }
  }

  private static void closeQuietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("part did not end cleanly part={}", part.getClass().getSimpleName(), e);
    }
  }

  /** What the services shall know of it. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(postgres().environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", redis.url());
    return environment;
  }

  EmbeddedKafka kafka() {
    return kafka;
  }

  EmbeddedPostgres postgres() {
    return postgres.current();
  }

  EmbeddedRedis redis() {
    return redis;
  }

  /**
   * From now on PostgreSQL is started again when it dies. Kafka lives and dies with us.
   *
   * @param say takes what there is to tell
   * @param lost takes the name of a part that cannot be replaced
   */
  void supervise(Consumer<String> say, Consumer<String> lost) {
    postgres.supervise(say, () -> lost.accept("PostgreSQL"));
    var _ = redis.process().onExit().thenRun(() -> lost.accept("Redis"));
  }

  List<ProcessHandle> processes() {
    return List.of(postgres().process(), redis.process());
  }

  @Override
  public void close() {
    closeQuietly(kafka);
    closeQuietly(redis);
    closeQuietly(postgres);
  }
}
