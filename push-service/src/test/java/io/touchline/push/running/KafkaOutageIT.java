package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka comes late, goes and comes again. */
class KafkaOutageIT {
  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir private Path folder;

  @Test
  void nodeWaitsForKafkaThenForTopicsAndIsReadyOnlyWithItsImages() throws Exception {
    int port = freePort();
    try (PushProcess push = PushProcess.launch("127.0.0.1:" + port, Map.of())) {
      await().atMost(LONG).until(() -> push.status("/q/health/live") == 200);
      await().atMost(LONG).until(() -> push.log().contains("event=kafka.unreachable"));
      assertThat(push.status("/q/health/ready")).isEqualTo(503);
      assertThat(push.status("/health")).isEqualTo(503);
      assertThat(push.status("/api/v1/live-matches")).isEqualTo(503);

      try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
        await().atMost(LONG).until(() -> push.log().contains("event=topics.missing"));
        assertThat(push.status("/q/health/ready")).isEqualTo(503);

        kafka.createTopics(Feed.values());
        await().atMost(LONG).until(push::ready);
        assertThat(push.log().lines().filter(l -> l.contains("event=kafka.unreachable")))
            .hasSize(1);
      }
    }
  }

  @Test
  void subscribersOfANodeGetWhatIsPublishedAfterKafkasRestart() throws Exception {
    int port = freePort();
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, port);
    kafka.createTopics(Feed.values());
    try (PushProcess push = PushProcess.start(kafka.bootstrapServers(), Map.of());
        WireClient client = WireClient.connect(push)) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:7\"]}}");
      publish(kafka, 1);
      client.awaitMessage(m -> m.path("data").path("n").asInt() == 1);

      kafka.close();
      kafka = EmbeddedKafka.start(folder, port);
      assertThat(push.ready()).isTrue();
      publish(kafka, 2);
      client.awaitMessage(m -> m.path("data").path("n").asInt() == 2);
      assertThat(client.events("match_event")).hasSize(2);
    } finally {
      kafka.close();
    }
  }

  private static void publish(EmbeddedKafka kafka, int number) {
    try (FeedPublisher publisher = new FeedPublisher(kafka.bootstrapServers())) {
      publisher.matchEvent("7", number);
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
