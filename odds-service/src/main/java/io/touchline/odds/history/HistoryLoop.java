package io.touchline.odds.history;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.events.Feed;
import io.touchline.odds.history.HistoryMetrics.State;
import io.touchline.odds.history.entity.EntityRepository;
import io.touchline.odds.history.store.DatabaseException;
import io.touchline.odds.history.store.DayPartitions;
import io.touchline.odds.history.store.DictionaryRepository;
import io.touchline.odds.history.store.SchemaMigration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The history's one thread, from start to shutdown. When the database or Kafka is away it begins
 * again, from where the group is on Kafka, until it can.
 */
@ApplicationScoped
public class HistoryLoop {
  private static final Logger LOG = Logger.getLogger(HistoryLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(15);
  private static final long HOUSEKEEPING_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final String bootstrapServers;
  private final HistoryConfig config;
  private final SchemaMigration schema;
  private final DayPartitions partitions;
  private final DictionaryRepository dictionary;
  private final EntityRepository entities;
  private final HistoryWriter writer;
  private final HistoryMetrics metrics;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Duration pause = FIRST_PAUSE;
  private Thread thread;

  HistoryLoop(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      HistoryConfig config,
      SchemaMigration schema,
      DayPartitions partitions,
      DictionaryRepository dictionary,
      EntityRepository entities,
      HistoryWriter writer,
      HistoryMetrics metrics) {
    this.bootstrapServers = bootstrapServers;
    this.config = config;
    this.schema = schema;
    this.partitions = partitions;
    this.dictionary = dictionary;
    this.entities = entities;
    this.writer = writer;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    config.checked();
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("odds-history").start(this::run);
    } else {
      metrics.now(State.DISABLED, null);
      LOG.info("event=history_disabled");
    }
  }

  /** Lets a batch in flight end. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop.countDown();
    if (thread != null && !thread.join(SHUTDOWN_LIMIT)) {
      LOG.warnf("event=history_stop_timeout limit=%s", SHUTDOWN_LIMIT);
    }
  }

  private void run() {
    while (stop.getCount() > 0) {
      try {
        write();
      } catch (DatabaseException e) {
        trouble(State.DATABASE_AWAY, e);
      } catch (KafkaException e) {
        trouble(State.KAFKA_AWAY, e);
      } catch (RuntimeException e) {
        // A fault of our own: the loop must go on, and whoever mends it needs all of it.
        LOG.error("event=history_bug", e);
        trouble(State.FAILING, e);
      }
    }
    metrics.now(State.STOPPED, null);
    LOG.info("event=history_stopped");
  }

  /** From a database and a Kafka that answer until one does not, or the topic is made anew. */
  private void write() {
    forget();
    int migrations = schema.run();
    if (migrations > 0) {
      LOG.infof("event=history_migrated migrations=%d", migrations);
    }
    housekeep();
    try (TopicIdentity identity = new TopicIdentity(bootstrapServers, Feed.ODDS_TICKS.topic())) {
      UUID topicId = identity.answer(identity.ask());
      short logId = dictionary.log(topicId, Feed.ODDS_TICKS.topic());
      try (TickConsumer consumer =
          new TickConsumer(bootstrapServers, config, identity, topicId, logId, writer, metrics)) {
        follow(consumer, topicId);
      }
    }
  }

  private void follow(TickConsumer consumer, UUID topicId) {
    long kept = System.nanoTime();
    while (stop.getCount() > 0) {
      switch (consumer.poll()) {
        case TOPIC_REPLACED -> {
          LOG.warnf("event=history_topic_replaced was=%s", topicId);
          return;
        }
        case UP_TO_DATE -> {
          pause = FIRST_PAUSE;
          writing(topicId);
        }
        case NOTHING -> {
          // Nothing came, but something is there: it is not known yet whether it can be written.
        }
      }
      if (System.nanoTime() - kept > HOUSEKEEPING_NANOS) {
        housekeep();
        kept = System.nanoTime();
      }
    }
  }

  /** Tomorrow's partition is made before it is needed, and what is too old goes. */
  private void housekeep() {
    LocalDate first = writer.firstDay();
    LocalDate today = first.plusDays(config.days());
    try {
      partitions.ensure(Stream.iterate(today, d -> d.plusDays(1)).limit(3).toList());
      // A day later than it could: a replica whose clock is behind may still write into it.
      List<String> dropped = partitions.dropBefore(first.minusDays(1));
      if (!dropped.isEmpty()) {
        LOG.infof("event=history_dropped partitions=%s", dropped);
      }
    } catch (DatabaseException e) {
      // All of it can wait for the next time: a day that is written to is made then at the latest.
      LOG.warnf("event=history_housekeeping_failed reason=\"%s\"", e.getMessage());
    }
  }

  /** The database may have been restored to what it was, or be another one. */
  private void forget() {
    entities.forget();
    dictionary.forget();
    partitions.forget();
  }

  private void writing(UUID topicId) {
    if (metrics.now(State.WRITING, null)) {
      LOG.infof("event=history_writing topic=%s", topicId);
    }
  }

  private void trouble(State state, RuntimeException fault) {
    if (metrics.now(state, fault.getMessage())) {
      // Once, although it is tried again all the time.
      String reason = String.valueOf(fault.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
      LOG.warnf("event=history_trouble state=%s reason=\"%s\"", state, reason);
    }
    try {
      boolean stopped = stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      pause =
          stopped || pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }
}
