package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The football system's commands about odds, from a bare WebSocket, and the same over HTTP. */
class OddsIT {
  private static EmbeddedKafka kafka;
  private static FeedPublisher publisher;
  private static PushProcess push;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    kafka = EmbeddedKafka.start(folder, 0);
    kafka.createTopics(Feed.values());
    publisher = new FeedPublisher(kafka.bootstrapServers());
    publisher.odds("kept", 1);
    push = PushProcess.start(kafka.bootstrapServers(), Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    publisher.close();
    push.close();
    kafka.close();
  }

  @Test
  void subscriberIsToldSoThenGetsTheImageThenChanges() {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode told = client.ask("a", "{\"event\":\"subscribe_odds\",\"data\":\"kept\"}");
      assertThat(told.path("event").asText()).isEqualTo("subscribed");
      assertThat(told.path("data").toString())
          .isEqualTo("{\"event\":\"subscribed\",\"channel\":\"odds\",\"matchId\":\"kept\"}");
      JsonNode image = client.awaitEvent("odds_update");
      assertThat(image.path("key").asText()).isEqualTo("odds:kept");
      int next = image.path("data").path("n").asInt() + 1;
      publisher.odds("kept", next);
      client.awaitMessage(m -> m.path("data").path("n").asInt() == next);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"eventId\":\"kept\",\"leagueCode\":\"PL\"}", "\"kept\""})
  void oddsAreAnsweredOnce(String data) {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode answer = client.ask("a", "{\"event\":\"get_odds\",\"data\":" + data + "}");
      assertThat(answer.path("event").asText()).isEqualTo("odds_update");
      assertThat(answer.path("key").asText()).isEqualTo("odds:kept");
      JsonNode keys = client.ask("b", "{\"event\":\"get_subscriptions\"}").at("/data/keys");
      assertThat(keys.toString()).isEqualTo("[\"system\"]");
    }
  }

  @Test
  void matchWithoutOddsIsToldApartFromNoMatchAtAll() {
    try (WireClient client = WireClient.connect(push)) {
      JsonNode none = client.ask("a", "{\"event\":\"get_odds\",\"data\":{\"eventId\":9}}");
      assertThat(none.at("/data/code").asText()).isEqualTo("not_available_yet");
      assertThat(none.at("/data/message").asText())
          .isEqualTo("Nothing has been published yet for odds:9");
      for (String data : List.of("null", "\"\"", "{}", "[1]", "true")) {
        JsonNode error =
            client.ask(
                "b" + data.hashCode(), "{\"event\":\"subscribe_odds\",\"data\":" + data + "}");
        assertThat(error.at("/data/type").asText()).isEqualTo("subscription_error");
        assertThat(error.at("/data/code").asText()).isEqualTo("invalid_data");
        assertThat(error.at("/data/message").asText()).startsWith("Match ID is required");
      }
      JsonNode spoilt = client.ask("c", "{\"event\":\"subscribe_odds\",\"data\":\"a b\"}");
      assertThat(spoilt.at("/data/code").asText()).isEqualTo("invalid_data");
    }
  }

  @Test
  void channelIsLeftByItsName() {
    try (WireClient client = WireClient.connect(push)) {
      client.ask("a", "{\"event\":\"subscribe_odds\",\"data\":\"1\"}");
      client.ask("b", "{\"event\":\"subscribe_odds\",\"data\":\"2\"}");
      JsonNode left = client.ask("c", "{\"event\":\"unsubscribe\",\"data\":\"odds\"}");
      assertThat(left.path("data").toString())
          .isEqualTo("{\"keys\":[\"odds:1\",\"odds:2\"],\"channel\":\"odds\"}");
    }
  }

  @Test
  void imageIsThereOverHttpWithItsVersion() throws Exception {
    HttpResponse<String> first = push.get("/api/v1/odds/kept");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).startsWith("{\"n\":");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    publisher.odds("kept", 100);
    await().until(() -> push.get("/api/v1/odds/kept", "If-None-Match", tag).statusCode() == 200);
    String next = push.get("/api/v1/odds/kept").headers().firstValue("ETag").orElseThrow();
    assertThat(push.get("/api/v1/odds/kept", "If-None-Match", next).statusCode()).isEqualTo(304);

    HttpResponse<String> unknown = push.get("/api/v1/odds/nobody");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("No odds of match nobody are known");
    assertThat(push.status("/api/v1/odds/a%20b")).isEqualTo(400);
  }
}
