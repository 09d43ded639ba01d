package io.touchline.push.intake;

import io.touchline.events.Feed;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka for the topics of all pushed feeds. Used on the intake thread. */
final class TopicLookup implements AutoCloseable {
  private static final int REQUEST_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 4_000;

  private final Admin admin;

  /**
   * A feed's topic as it is now.
   *
   * @param id another one if the topic is made anew
   */
  record Topic(Feed feed, UUID id, int partitions) {}

  /** What Kafka says. */
  sealed interface Found {
    /** All topics are there. */
    record Topics(List<Topic> topics) implements Found {}

    /** Some are not, by name. */
    record Missing(List<String> names) implements Found {}

    /** Kafka does not answer. */
    record Unreachable(String reason) implements Found {}
  }

  /**
   * Connects when it is first asked.
   *
   * @throws KafkaException if no broker's name can be resolved
   */
  TopicLookup(String bootstrapServers) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "touchline-push-topics",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS));
  }

  /** Asks now and waits for the answer, some seconds at most. */
  Found find() throws InterruptedException {
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin.describeTopics(Feed.allPushed().stream().map(Feed::topic).toList()).topicNameValues();
    List<Topic> topics = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Feed feed : Feed.allPushed()) {
      try {
        TopicDescription answer =
            answers.get(feed.topic()).get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        topics.add(new Topic(feed, uuid(answer.topicId()), answer.partitions().size()));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          return new Found.Unreachable(String.valueOf(e.getCause().getMessage()));
        }
        missing.add(feed.topic());
      } catch (TimeoutException e) {
        return new Found.Unreachable("no answer");
      }
    }
    return missing.isEmpty() ? new Found.Topics(topics) : new Found.Missing(missing);
  }

  private static UUID uuid(Uuid id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
