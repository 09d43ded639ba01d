package io.touchline.upstream.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One holder of the lease as Kafka knows it. Opening one fences every earlier one with the same
 * transactional id, wherever it runs; that, not the lease, is what keeps two from publishing.
 *
 * <p>After any exception the publisher is used up: close it, and open another to start over.
 */
public final class TransactionalPublisher implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final KafkaProducer<String, byte[]> producer;

  private TransactionalPublisher(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Fences predecessors, and waits until their open transactions are ended.
   *
   * @param transactionalId the same for all replicas that do the same work
   * @throws org.apache.kafka.common.KafkaException if Kafka cannot be reached
   */
  public static TransactionalPublisher open(String bootstrapServers, String transactionalId) {
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config(bootstrapServers, transactionalId));
    try {
      producer.initTransactions();
      return new TransactionalPublisher(producer);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * Sends all of it or nothing, and returns when it is committed.
   *
   * @throws org.apache.kafka.common.KafkaException if it is not known to be committed; read the
   *     topics again to learn whether it was
   */
  public void publish(List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    for (ProducerRecord<String, byte[]> record : records) {
      // The commit fails if any of the sends did, so their futures need not be looked at.
      var _ = producer.send(record);
    }
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }

  private static Map<String, Object> config(String bootstrapServers, String transactionalId) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    // A transaction takes milliseconds; one that hangs must not hold back readers for a minute.
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // The commit flushes, so nobody ever waits for this; without it the first record would go out
    // alone, and a broker that is not yet done with the last transaction would take a second
    // request of the same partition for one out of order.
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    // The marker of the last transaction may still be on its way when the next one begins.
    config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
    config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 50);
    return config;
  }
}
