package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes in transactions, as ingest does. */
final class FeedPublisher implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final String bootstrapServers;

  FeedPublisher(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "test-" + UUID.randomUUID(),
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  static ProducerRecord<String, byte[]> record(Feed feed, String key, String type, String json) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            feed.topic(), key, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    record.headers().add(EventCodec.TYPE_HEADER, type.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  void publish(List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    // The commit fails if any of them did.
    List<Future<?>> sent = new ArrayList<>();
    records.forEach(record -> sent.add(producer.send(record)));
    producer.commitTransaction();
    assertThat(sent).allMatch(Future::isDone);
  }

  void liveMatches(String key, int number) {
    publish(List.of(record(Feed.LIVE_MATCHES, key, "live_matches_update", number(number))));
  }

  void match(String id, int number) {
    publish(List.of(record(Feed.MATCHES, "match:" + id, "match_update", number(number))));
  }

  void odds(String id, int number) {
    publish(List.of(record(Feed.FOOTBALL_ODDS, "odds:" + id, "odds_update", number(number))));
  }

  void matchEvent(String id, int number) {
    publish(List.of(record(Feed.MATCH_EVENTS, "match:" + id, "match_event", number(number))));
  }

  void system(int number) {
    publish(List.of(record(Feed.SYSTEM_STATUS, "system", "system_status", number(number))));
  }

  static String number(int number) {
    return "{\"n\":" + number + "}";
  }

  static String padded(int number, int bytes) {
    return "{\"n\":" + number + ",\"pad\":\"" + "x".repeat(bytes) + "\"}";
  }

  /** Deletes a topic and makes it anew, with another id. */
  void remake(Feed feed) throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(feed.topic())).all().get(20, TimeUnit.SECONDS);
      NewTopic topic = new NewTopic(feed.topic(), feed.partitions(), (short) 1);
      admin
          .createTopics(List.of(topic.configs(feed.topicConfig())))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  @Override
  public void close() {
    producer.close();
  }
}
