package io.touchline.push.intake;

import io.touchline.events.FeedKind;
import io.touchline.push.intake.TopicLookup.Topic;
import io.touchline.push.room.Update;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * One life of the Kafka consumer: from finding the topics until one of them changes or Kafka says
 * something that needs a new start. Used on the intake thread.
 */
final class LogReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Topic> topics;
  private final UpdateSink sink;
  private final IntakeObserver observer;
  private final Map<TopicPartition, Long> ends;

  /** Where reading goes on after another start. */
  record Position(UUID topicId, long next) {}

  /**
   * Finds out from where to read, and tells the sink where that is not a continuation.
   *
   * @param known where an earlier life of the consumer had got to; kept up to date by this one
   * @param since streams are read from this time on, in milliseconds since 1970
   * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
   */
  LogReader(
      String bootstrapServers,
      List<Topic> found,
      Map<TopicPartition, Position> known,
      long since,
      UpdateSink sink,
      IntakeObserver observer) {
    this.sink = sink;
    this.observer = observer;
    topics = found.stream().collect(Collectors.toMap(t -> t.feed().topic(), Function.identity()));
    consumer = new KafkaConsumer<>(config(bootstrapServers));
    try {
      List<TopicPartition> partitions = found.stream().flatMap(LogReader::partitions).toList();
      consumer.assign(partitions);
      ends = new HashMap<>(consumer.endOffsets(partitions));
      begin(partitions, known, since);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private static Map<String, Object> config(String bootstrapServers) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.CLIENT_ID_CONFIG,
        "touchline-push-intake",
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        // Ingest publishes in transactions: half of a poll must not reach anybody.
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        // A position that is gone is for us to notice, not to be jumped over in silence.
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "none",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        2_000,
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1_000);
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(number -> new TopicPartition(topic.feed().topic(), number));
  }

  private void begin(
      List<TopicPartition> partitions, Map<TopicPartition, Position> known, long since) {
    Map<TopicPartition, Long> earliest = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> starts = starts(partitions, earliest, since);
    for (TopicPartition partition : partitions) {
      Topic topic = topics.get(partition.topic());
      Position position = known.get(partition);
      boolean goesOn =
          position != null
              && position.topicId().equals(topic.id())
              && position.next() >= earliest.get(partition)
              && position.next() <= ends.get(partition);
      long start = goesOn ? position.next() : starts.get(partition);
      if (!goesOn) {
        sink.begin(topic.feed(), topic.id(), topic.partitions(), partition.partition(), start - 1);
      }
      consumer.seek(partition, start);
      known.put(partition, new Position(topic.id(), start));
    }
  }

  private Map<TopicPartition, Long> starts(
      List<TopicPartition> partitions, Map<TopicPartition, Long> earliest, long since) {
    Map<TopicPartition, Long> starts = new HashMap<>(earliest);
    Map<TopicPartition, Long> streams =
        partitions.stream()
            .filter(p -> topics.get(p.topic()).feed().kind() == FeedKind.STREAM)
            .collect(Collectors.toMap(Function.identity(), p -> since));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(streams);
    for (TopicPartition stream : streams.keySet()) {
      OffsetAndTimestamp first = found.get(stream);
      starts.put(stream, first == null ? ends.get(stream) : Long.valueOf(first.offset()));
    }
    return starts;
  }

  /** Reads once and hands on what came. */
  void poll(Map<TopicPartition, Position> known) throws InterruptedException {
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    List<Update> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      read(record, batch);
    }
    sink.accept(batch, () -> {});
    for (TopicPartition partition : records.partitions()) {
      UUID topicId = topics.get(partition.topic()).id();
      known.put(partition, new Position(topicId, consumer.position(partition)));
    }
  }

  private void read(ConsumerRecord<String, byte[]> record, List<Update> batch) {
    Topic topic = topics.get(record.topic());
    switch (RecordReader.read(topic.feed(), topic.id(), record)) {
      case RecordReader.Read.Accepted(Update update) -> {
        observer.read(update);
        batch.add(update);
      }
      case RecordReader.Read.Skipped(SkipReason reason) -> observer.skipped(reason);
    }
  }

  /**
   * Whether all is read that was there when this reader began. By position, not by record: the
   * markers that end transactions take offsets, too.
   */
  boolean reachedEnds() {
    ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return ends.isEmpty();
  }

  /** Whether these are the topics that it reads. */
  boolean reads(List<Topic> found) {
    return topics.values().containsAll(found);
  }

  @Override
  public void close() {
    // With the flag set, the consumer could not say farewell, and would complain at length.
    boolean interrupted = Thread.interrupted();
    try {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
