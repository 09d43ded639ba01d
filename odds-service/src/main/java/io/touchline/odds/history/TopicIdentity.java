package io.touchline.odds.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

/** Asks Kafka which topic it is that bears the name now. On the history's thread. */
final class TopicIdentity implements AutoCloseable {
  private static final int REQUEST_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 6_000;

  private final Admin admin;
  private final String topic;

  TopicIdentity(String bootstrapServers, String topic) {
    this.topic = topic;
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "touchline-odds-history-topic",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS));
  }

  /** Sends the question, so that other work can be done until the answer is there. */
  KafkaFuture<TopicDescription> ask() {
    return admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
  }

  /**
   * The topic's id; another one if the topic is made anew.
   *
   * @throws KafkaException if Kafka does not answer, or has no such topic
   */
  UUID answer(KafkaFuture<TopicDescription> asked) {
    try {
      Uuid id = asked.get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS).topicId();
      return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    } catch (ExecutionException e) {
      throw new KafkaException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("Kafka does not describe " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
