package io.touchline.ingest.publish;

import io.touchline.events.Feed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics, from their beginning to the end that they have when the reading begins. */
final class TopicReader {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;

  TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Committed records only; in order within a partition.
   *
   * @throws org.apache.kafka.common.KafkaException if a topic is missing or Kafka does not answer
   */
  void readAll(List<Feed> feeds, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(config())) {
      List<TopicPartition> partitions =
          feeds.stream().flatMap(feed -> partitions(consumer, feed.topic())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long start = System.nanoTime();
      while (!atEnd(consumer, ends)) {
        if (System.nanoTime() - start > LIMIT.toNanos()) {
          // Whoever holds the lease and cannot read must not keep it for ever.
          throw new TimeoutException("Not read to the end within " + LIMIT + ": " + feeds);
        }
        consumer.poll(POLL).forEach(each);
      }
    }
  }

  /** A topic that is missing must not be taken for one that is empty: then all would be new. */
  private static Stream<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("Topic " + topic + " does not exist");
    }
    return partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition()));
  }

  private static boolean atEnd(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private Map<String, Object> config() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
        50,
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        10_000);
  }
}
