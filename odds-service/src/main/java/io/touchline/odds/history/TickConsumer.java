package io.touchline.odds.history;

import io.touchline.events.Feed;
import io.touchline.odds.history.store.DatabaseException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * One life of the consumer of {@code odds.ticks}: from joining the group until something fails or
 * the topic is made anew. An offset is committed after its tick is in the database, so a tick may
 * come twice and is then found there; it cannot be missed. On the history's thread.
 */
final class TickConsumer implements AutoCloseable, ConsumerRebalanceListener {
  static final String GROUP = "odds-history";
  private static final Logger LOG = Logger.getLogger(TickConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String TOPIC = Feed.ODDS_TICKS.topic();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicIdentity identity;
  private final UUID topicId;
  private final short logId;
  private final HistoryWriter writer;
  private final HistoryMetrics metrics;

  /** How a look at the topic ended. */
  enum Polled {
    /** Something was written, or there was nothing to write. */
    UP_TO_DATE,
    /** Nothing came, although there is something, or this replica has no part of the topic yet. */
    NOTHING,
    /** The topic bears its name but is another one: begin again. */
    TOPIC_REPLACED
  }

  /**
   * Joins the group with the first poll.
   *
   * @param topicId of the topic that bears the name now
   * @param logId its number in the database
   */
  TickConsumer(
      String bootstrapServers,
      HistoryConfig config,
      TopicIdentity identity,
      UUID topicId,
      short logId,
      HistoryWriter writer,
      HistoryMetrics metrics) {
    this.identity = identity;
    this.topicId = topicId;
    this.logId = logId;
    this.writer = writer;
    this.metrics = metrics;
    consumer = new KafkaConsumer<>(config(bootstrapServers, config));
    consumer.subscribe(List.of(TOPIC), this);
  }

  private static Map<String, Object> config(String bootstrapServers, HistoryConfig config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "touchline-odds-history");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A position that is gone is for us to notice, not to be jumped over in silence.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
    // The broker waits until a batch is worth its round trips, but not for long.
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 256 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, config.lingerMs());
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // A replica that is killed must not hold its partitions for three quarters of a minute.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    return settings;
  }

  /**
   * Reads once and writes what came.
   *
   * @throws DatabaseException if the database is away
   * @throws KafkaException if Kafka is
   */
  Polled poll() {
    ConsumerRecords<byte[], byte[]> records;
    try {
      records = consumer.poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      return gap(e.offsetOutOfRangePartitions());
    }
    metrics.lag(lag());
    if (records.isEmpty()) {
      return consumer.assignment().isEmpty() || lag() > 0 ? Polled.NOTHING : Polled.UP_TO_DATE;
    }
    long start = System.nanoTime();
    // Asked after the records were there: if it is still our topic now, they are of our topic.
    if (replaced(identity.ask())) {
      return Polled.TOPIC_REPLACED;
    }
    HistoryWriter.Written written = writer.write(logId, records);
    commit(records.nextOffsets());
    metrics.wrote(written, Duration.ofNanos(System.nanoTime() - start));
    metrics.lag(lag());
    return Polled.UP_TO_DATE;
  }

  private boolean replaced(KafkaFuture<TopicDescription> asked) {
    return !identity.answer(asked).equals(topicId);
  }

  private void commit(Map<TopicPartition, OffsetAndMetadata> next) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    next.forEach(
        (partition, offset) ->
            offsets.put(
                partition,
                new OffsetAndMetadata(offset.offset(), offset.leaderEpoch(), topicId.toString())));
    try {
      consumer.commitSync(offsets);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The partitions are moving. Whoever gets them reads these ticks again, and finds them there.
      LOG.infof("event=history_commit_skipped reason=\"%s\"", e.getMessage());
    }
  }

  private Polled gap(Map<TopicPartition, Long> lost) {
    if (replaced(identity.ask())) {
      return Polled.TOPIC_REPLACED;
    }
    // Kafka deleted ticks before they were written: the history was away for too long.
    LOG.errorf("event=history_gap positions=%s action=\"go on with the oldest there is\"", lost);
    consumer.seekToBeginning(lost.keySet());
    return Polled.NOTHING;
  }

  private long lag() {
    long sum = 0;
    for (TopicPartition partition : consumer.assignment()) {
      sum += consumer.currentLag(partition).orElse(0);
    }
    return sum;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = committed.get(partition);
      // An offset without a topic's id was set by an operator, who may want to read again.
      if (offset == null
          || (!offset.metadata().isEmpty() && !offset.metadata().equals(topicId.toString()))) {
        consumer.seekToBeginning(List.of(partition));
      }
    }
    LOG.infof("event=history_assigned partitions=%s", partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    // Between two polls nothing is in flight: all that was read is written and committed.
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
  }
}
