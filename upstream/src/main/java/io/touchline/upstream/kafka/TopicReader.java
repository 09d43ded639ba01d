package io.touchline.upstream.kafka;

import io.touchline.events.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

/**
 * Reads topics to the end that they have when the reading begins: committed records only, in order
 * within a partition. On the calling thread.
 */
public final class TopicReader {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;

  public TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Whole topics, from their beginning.
   *
   * @throws org.apache.kafka.common.KafkaException if a topic is missing or Kafka does not answer
   */
  public void readAll(List<Feed> feeds, Consumer<ConsumerRecord<String, byte[]>> each) {
    read(feeds, each, KafkaConsumer::seekToBeginning);
  }

  /**
   * The records of a topic whose timestamp is not before {@code since}.
   *
   * @throws org.apache.kafka.common.KafkaException if the topic is missing or Kafka does not answer
   */
  public void readSince(Feed feed, Instant since, Consumer<ConsumerRecord<String, byte[]>> each) {
    long limit = since.toEpochMilli();
    read(
        List.of(feed),
        record -> {
          // Kafka finds the end of an earlier transaction as well, which bears the time of its
          // commit.
          if (record.timestamp() >= limit) {
            each.accept(record);
          }
        },
        (consumer, partitions) -> seek(consumer, partitions, limit));
  }

  private void read(
      List<Feed> feeds,
      Consumer<ConsumerRecord<String, byte[]>> each,
      BiConsumer<KafkaConsumer<String, byte[]>, List<TopicPartition>> seek) {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(config())) {
      List<TopicPartition> partitions =
          feeds.stream().flatMap(feed -> partitions(consumer, feed.topic())).toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      seek.accept(consumer, partitions);
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

  private static void seek(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, long since) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                consumer.seekToEnd(List.of(partition));
              } else {
                consumer.seek(partition, found.offset());
              }
            });
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
