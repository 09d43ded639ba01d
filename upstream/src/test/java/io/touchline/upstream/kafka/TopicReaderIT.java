package io.touchline.upstream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicReaderIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private TransactionalPublisher publisher;

  @BeforeEach
  void start() throws IOException {
    kafka = EmbeddedKafka.start(folder, 0);
    kafka.createTopics(Feed.MATCH_EVENTS);
    publisher = TransactionalPublisher.open(kafka.bootstrapServers(), "test");
  }

  @AfterEach
  void stop() {
    publisher.close();
    kafka.close();
  }

  @Test
  void onlyWhatIsNotOlderThanTheMomentIsReadOfAllPartitions() {
    for (int partition = 0; partition < Feed.MATCH_EVENTS.partitions(); partition++) {
      for (int minute = 0; minute < 3; minute++) {
        publish(partition, NOON.plusSeconds(60L * minute), partition + "@" + minute);
      }
    }

    assertThat(since(NOON.plusSeconds(60)))
        .containsExactlyInAnyOrder("0@1", "0@2", "1@1", "1@2", "2@1", "2@2");
    assertThat(since(NOON.minusSeconds(1))).hasSize(9);
    assertThat(since(NOON.plusSeconds(121))).isEmpty();
  }

  @Test
  void partitionWithNothingSoNewIsPassedOver() {
    publish(0, NOON, "old");
    publish(1, NOON.plusSeconds(60), "new");

    assertThat(since(NOON.plusSeconds(30))).containsExactly("new");
  }

  @Test
  void allIsReadFromTheBeginning() {
    publish(0, NOON, "one");
    publish(2, NOON, "two");

    List<String> keys = new ArrayList<>();
    new TopicReader(kafka.bootstrapServers())
        .readAll(List.of(Feed.MATCH_EVENTS), record -> keys.add(record.key()));

    assertThat(keys).containsExactlyInAnyOrder("one", "two");
  }

  private List<String> since(Instant moment) {
    List<String> keys = new ArrayList<>();
    new TopicReader(kafka.bootstrapServers())
        .readSince(Feed.MATCH_EVENTS, moment, record -> keys.add(record.key()));
    return keys;
  }

  private void publish(int partition, Instant at, String key) {
    publisher.publish(
        List.of(
            new ProducerRecord<>(
                Feed.MATCH_EVENTS.topic(), partition, at.toEpochMilli(), key, new byte[0])));
  }
}
