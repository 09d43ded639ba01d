package io.touchline.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the log alone takes: one transaction of four small records, seen by one consumer. */
final class KafkaReference implements AutoCloseable {
  private static final String TOPIC = "benchmark.reference";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int RECORDS = 4;

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  KafkaReference(String bootstrapServers) throws InterruptedException {
    Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(broker)) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not make the topic " + TOPIC, e);
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "transactional.id", "benchmark-reference",
                "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    consumer.assign(List.of(partition));
    consumer.seekToEnd(List.of(partition));
    // Seeking is lazy: without this the first record could slip past.
    consumer.position(partition);
  }

  /** Sends a transaction ten times a second, for as long as that; the times until it was read. */
  Histogram measure(Duration time) throws InterruptedException {
    Histogram histogram = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    byte[] value = new byte[1200];
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      producer.beginTransaction();
      for (int i = 0; i < RECORDS; i++) {
        // A send that fails makes the commit fail.
        var _ = producer.send(new ProducerRecord<>(TOPIC, value));
      }
      producer.commitTransaction();
      int read = 0;
      while (read < RECORDS) {
        read += consumer.poll(Duration.ofSeconds(1)).count();
      }
      histogram.recordValue(System.nanoTime() - start);
      Thread.sleep(PAUSE);
    }
    return histogram;
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
