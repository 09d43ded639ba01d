package io.touchline.upstream.kafka;

import io.touchline.events.Feed;
import io.touchline.events.FeedKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers of whole feeds: committed records only, all partitions, no group. */
final class FeedConsumers {
  private FeedConsumers() {}

  static KafkaConsumer<String, byte[]> open(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
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
            10_000));
  }

  /**
   * All partitions of the feeds.
   *
   * @throws UnknownTopicOrPartitionException for a topic that is missing: it must not be taken for
   *     one that is empty, since then all would be new
   */
  static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, List<Feed> feeds) {
    return feeds.stream().flatMap(feed -> partitions(consumer, feed.topic())).toList();
  }

  private static Stream<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("Topic " + topic + " does not exist");
    }
    return partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition()));
  }

  /** Whether all is read up to these offsets. */
  static boolean at(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> offsets) {
    return offsets.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /**
   * To the beginning of images, and in streams to the first record that is not older.
   *
   * @param since null for whole streams
   */
  static void seek(KafkaConsumer<String, byte[]> consumer, Instant since) {
    Map<TopicPartition, Long> streams = new HashMap<>();
    // Before the look by time: what comes in between must not fall between the two.
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    for (TopicPartition partition : consumer.assignment()) {
      if (since != null && isStream(partition)) {
        streams.put(partition, since.toEpochMilli());
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
    }
    consumer
        .offsetsForTimes(streams)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                consumer.seek(partition, ends.get(partition));
              } else {
                consumer.seek(partition, found.offset());
              }
            });
  }

  static boolean isStream(TopicPartition partition) {
    return Feed.ofTopic(partition.topic()).filter(f -> f.kind() == FeedKind.STREAM).isPresent();
  }
}
