package io.touchline.upstream.kafka;

import io.touchline.events.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

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
    read(feeds, each, null);
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
        since);
  }

  private void read(
      List<Feed> feeds, Consumer<ConsumerRecord<String, byte[]>> each, Instant since) {
    try (KafkaConsumer<String, byte[]> consumer = FeedConsumers.open(bootstrapServers)) {
      List<TopicPartition> partitions = FeedConsumers.partitions(consumer, feeds);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      FeedConsumers.seek(consumer, since);
      long start = System.nanoTime();
      while (!FeedConsumers.at(consumer, ends)) {
        if (System.nanoTime() - start > LIMIT.toNanos()) {
          // Whoever holds the lease and cannot read must not keep it for ever.
          throw new TimeoutException("Not read to the end within " + LIMIT + ": " + feeds);
        }
        consumer.poll(POLL).forEach(each);
      }
    }
  }
}
