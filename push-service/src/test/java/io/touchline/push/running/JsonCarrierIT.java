package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.push.carrier.json.JsonCarrier;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client with a bare WebSocket sees. */
class JsonCarrierIT {
  private static EmbeddedKafka kafka;
  private static FeedPublisher publisher;
  private static PushProcess push;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    kafka = EmbeddedKafka.start(folder, 0);
    kafka.createTopics(Feed.values());
    publisher = new FeedPublisher(kafka.bootstrapServers());
    publisher.system(1);
    publisher.liveMatches("live_matches", 1);
    push = PushProcess.start(kafka.bootstrapServers(), Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    publisher.close();
    push.close();
    kafka.close();
  }

  @Test
  void subscriberIsToldSoThenGetsTheImageThenChangesInOrder() {
    publisher.liveMatches("live_matches:PL", 1);
    awaitImage("live_matches:PL", 1);
    try (WireClient client = WireClient.connect(push)) {
      client.send("{\"event\":\"subscribe_live_matches\",\"data\":{\"league\":\"PL\"}}");
      client.awaitEvent("live_matches_update");
      for (int n = 2; n <= 20; n++) {
        publisher.liveMatches("live_matches:PL", n);
      }
      client.awaitMessage(message -> message.path("data").path("n").asInt() == 20);

      List<JsonNode> messages =
          client.received().stream()
              .filter(m -> !m.path("event").asText().equals("system_status"))
              .toList();
      assertThat(messages.getFirst().toString())
          .isEqualTo(
              "{\"event\":\"subscribed\",\"data\":{\"event\":\"subscribed\","
                  + "\"channel\":\"live_matches\",\"league\":\"PL\"}}");
      List<JsonNode> updates = messages.subList(1, messages.size());
      assertThat(updates).extracting(m -> m.path("key").asText()).containsOnly("live_matches:PL");
      assertThat(updates).extracting(m -> m.path("data").path("n").asInt()).isSorted();
      assertThat(updates).extracting(m -> m.path("v").asText()).doesNotHaveDuplicates();
      assertThat(updates).hasSize(20);
    }
  }

  @Test
  void everySessionIsGreetedWithTheSystemsStateAndItsChanges() {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode first = client.awaitEvent("system_status");
      int next = first.path("data").path("n").asInt() + 1;
      publisher.system(next);
      client.awaitMessage(m -> m.path("data").path("n").asInt() == next);
      assertThat(client.received()).extracting(m -> m.path("key").asText()).containsOnly("system");
    }
  }

  @Test
  void liveMatchesAreAnsweredOnceAndAtOnce() {
    awaitImage("live_matches", 1);
    try (WireClient client = WireClient.connect(push)) {
      JsonNode answer = client.ask("a", "{\"event\":\"get_live_matches\"}");
      assertThat(answer.path("event").asText()).isEqualTo("live_matches_update");
      assertThat(answer.path("key").asText()).isEqualTo("live_matches");
      assertThat(answer.path("data").path("n").asInt()).isEqualTo(1);

      JsonNode none = client.ask("b", "{\"event\":\"get_live_matches\",\"data\":\"MLS\"}");
      assertThat(none.path("data").path("code").asText()).isEqualTo("not_available_yet");
    }
  }

  @Test
  void subscriptionsAreListedAndEnd() {
    try (WireClient client = WireClient.connect(push)) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:s1\",\"match:s2\"]}}");
      JsonNode gone = client.ask("b", "{\"event\":\"unsubscribe\",\"data\":\"match:s1\"}");
      assertThat(gone.path("event").asText()).isEqualTo("unsubscribed");
      assertThat(gone.path("data").toString())
          .isEqualTo("{\"keys\":[\"match:s1\"],\"channel\":\"match:s1\"}");
      JsonNode left = client.ask("c", "{\"event\":\"get_subscriptions\"}");
      assertThat(left.path("data").toString())
          .isEqualTo(
              "{\"type\":\"subscriptions\",\"raceIds\":[],\"keys\":[\"match:s2\",\"system\"]}");

      publisher.match("s1", 1);
      publisher.match("s2", 1);
      client.awaitMessage(m -> m.path("key").asText().equals("match:s2"));
      assertThat(client.received()).noneMatch(m -> m.path("key").asText().equals("match:s1"));
    }
  }

  @Test
  void channelIsLeftWithAllItsLeagues() {
    try (WireClient client = WireClient.connect(push)) {
      client.ask("a", "{\"event\":\"subscribe_live_matches\",\"data\":{\"league\":\"PL\"}}");
      client.ask("b", "{\"event\":\"subscribe_live_matches\",\"data\":\"SA\"}");
      client.ask("c", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:c1\"]}}");
      JsonNode gone = client.ask("d", "{\"event\":\"unsubscribe\",\"data\":\"live_matches\"}");
      assertThat(gone.path("data").toString())
          .isEqualTo(
              "{\"keys\":[\"live_matches:PL\",\"live_matches:SA\"],"
                  + "\"channel\":\"live_matches\"}");
      JsonNode rest =
          client.ask(
              "e", "{\"event\":\"unsubscribe\",\"data\":{\"keys\":[\"match:c1\",\"match:c2\"]}}");
      assertThat(rest.path("data").toString()).isEqualTo("{\"keys\":[\"match:c1\"]}");
      JsonNode left = client.ask("f", "{\"event\":\"get_subscriptions\"}");
      assertThat(left.at("/data/keys").toString()).isEqualTo("[\"system\"]");
    }
  }

  @Test
  void singleKeysAreRefusedWithoutFailingTheOthers() {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode reply =
          client.ask(
              "a",
              "{\"event\":\"subscribe\",\"data\":{\"keys\":"
                  + "[\"match:r1\",\"nonsense\",\"live_matches:XX\",\"match:\"]}}");
      assertThat(reply.path("data").path("tokens").path("match:r1")).hasSize(1);
      ((ObjectNode) reply.path("data")).remove("tokens");
      assertThat(reply.path("data").toString())
          .isEqualTo(
              "{\"keys\":[\"match:r1\"],\"resumed\":[],\"refused\":["
                  + "{\"key\":\"nonsense\",\"code\":\"unknown_room\"},"
                  + "{\"key\":\"live_matches:XX\",\"code\":\"unsupported_league\"},"
                  + "{\"key\":\"match:\",\"code\":\"unknown_room\"}]}");
    }
  }

  @Test
  void pongCarriesTheTime() {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode pong = client.ask("a", "{\"event\":\"ping\"}");
      assertThat(pong.path("event").asText()).isEqualTo("pong");
      Instant time = Instant.parse(pong.path("data").path("timestamp").asText());
      assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void removedImageIsNotSentToNewcomers() {
    publisher.match("t1", 1);
    awaitImageOfMatch("t1", true);
    publisher.publish(
        List.of(FeedPublisher.record(Feed.MATCHES, "match:t1", "match_update", null)));
    awaitImageOfMatch("t1", false);
  }

  @Test
  void recordsThatNameNoRoomOrEventAreCountedAndPassedOver() throws Exception {
    publisher.publish(
        List.of(
            FeedPublisher.record(Feed.MATCHES, "stadium:1", "match_update", "{}"),
            FeedPublisher.record(Feed.MATCHES, "match:k1", "", "{}")));
    publisher.match("k1", 7);
    try (WireClient client = WireClient.connect(push)) {
      client.send("{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:k1\"]}}");
      client.awaitMessage(m -> m.path("data").path("n").asInt() == 7);
    }
    assertThat(push.metric("touchline_push_records_skipped_total{reason=\"bad_key\"}"))
        .isEqualTo(1);
    assertThat(push.metric("touchline_push_records_skipped_total{reason=\"bad_type\"}"))
        .isEqualTo(1);
  }

  @Test
  void updateIsEncodedOnceForAllSubscribersOnAllLoops() throws Exception {
    List<WireClient> clients =
        IntStream.range(0, 24).mapToObj(i -> WireClient.connect(push)).toList();
    try {
      for (WireClient client : clients) {
        client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:e1\"]}}");
      }
      double before = push.metric("touchline_push_encodings_total{carrier=\"json\"}");
      for (int n = 1; n <= 10; n++) {
        publisher.matchEvent("e1", n);
      }
      for (WireClient client : clients) {
        await().until(() -> client.events("match_event").size() == 10);
      }
      assertThat(push.metric("touchline_push_encodings_total{carrier=\"json\"}"))
          .isEqualTo(before + 10);
    } finally {
      clients.forEach(WireClient::close);
    }
  }

  @Test
  void subProtocolIsAgreedAndAnUnknownOneIsNot() {
    assertThat(agreed(JsonCarrier.SUB_PROTOCOL)).isEqualTo(JsonCarrier.SUB_PROTOCOL);
    assertThat(agreed("chat")).isEmpty();
  }

  private static String agreed(String subProtocol) {
    WebSocket socket =
        WireClient.builder(push)
            .subprotocols(subProtocol)
            .buildAsync(URI.create(WireClient.address(push)), new WebSocket.Listener() {})
            .join();
    String agreed = socket.getSubprotocol();
    socket.abort();
    return agreed;
  }

  @Test
  void strangeOriginIsRefusedAndAllowedOnePasses() {
    assertThat(handshakeStatus("https://evil.example")).isEqualTo(403);
    assertThat(handshakeStatus("http://localhost:3000")).isEqualTo(101);
    assertThat(handshakeStatus("http://127.0.0.1:" + push.port())).isEqualTo(101);
  }

  private static int handshakeStatus(String origin) {
    try {
      WireClient.builder(push)
          .header("Origin", origin)
          .buildAsync(URI.create(WireClient.address(push)), new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException e) {
      var refused = (WebSocketHandshakeException) e.getCause();
      return refused.getResponse().statusCode();
    }
  }

  private static void awaitImage(String key, int number) {
    String league = key.contains(":") ? "?league=" + key.substring(key.indexOf(':') + 1) : "";
    await()
        .until(
            () ->
                push.get("/api/v1/live-matches" + league)
                    .body()
                    .equals(FeedPublisher.number(number)));
  }

  private static void awaitImageOfMatch(String id, boolean there) {
    await()
        .until(
            () -> {
              try (WireClient client = WireClient.connect(push)) {
                client.ask(
                    "a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:" + id + "\"]}}");
                client.ask("b", "{\"event\":\"ping\"}");
                return client.events("match_update").isEmpty() != there;
              }
            });
  }
}
