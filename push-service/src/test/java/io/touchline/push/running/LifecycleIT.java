package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP, the end of the process, and settings that stop its start. */
class LifecycleIT {
  private Stack stack;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    stack = Stack.start(folder, Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    stack.close();
  }

  @Test
  void terminatedNodeClosesItsSessionsWith1012AndExitsSoon() throws Exception {
    try (WireClient client = WireClient.connect(stack.push())) {
      client.ask("a", "{\"event\":\"ping\"}");
      stack.push().terminate();
      assertThat(client.awaitClose()).isEqualTo(1012);
      assertThat(stack.push().exitsWithin(Duration.ofSeconds(8))).isTrue();
    }
    assertThat(stack.push().log()).contains("event=push.drained sessions=0");
  }

  @Test
  void imageIsServedOverHttpWithItsVersionAndNotTwice() throws Exception {
    PushProcess push = stack.push();
    assertThat(push.get("/api/v1/live-matches").statusCode()).isEqualTo(503);
    assertThat(push.get("/api/v1/live-matches").headers().firstValue("Retry-After")).isPresent();
    stack.publisher().liveMatches("live_matches", 1);
    await().until(() -> push.status("/api/v1/live-matches") == 200);

    HttpResponse<String> first = push.get("/api/v1/live-matches");
    assertThat(first.body()).isEqualTo("{\"n\":1}");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = push.get("/api/v1/live-matches", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();

    stack.publisher().liveMatches("live_matches", 2);
    await().until(() -> push.get("/api/v1/live-matches", "If-None-Match", tag).statusCode() == 200);
    HttpResponse<String> unknown = push.get("/api/v1/live-matches?league=XX");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("Unsupported league: XX");
  }

  @Test
  void healthPathsOfTheOriginalsAnswer() throws Exception {
    PushProcess push = stack.push();
    stack.publisher().system(4);
    await().until(() -> push.status("/api/v1/espn-football/health") == 200);
    assertThat(push.get("/api/v1/espn-football/health").body()).isEqualTo("{\"n\":4}");
    try (WireClient client = WireClient.connect(push)) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:1\"]}}");
      assertThat(push.get("/health").body())
          .isEqualTo(
              "{\"status\":\"ready\",\"services\":{\"websocket\":{\"connected\":1,\"rooms\":2}}}");
    }
    await().until(() -> push.get("/health").body().contains("{\"connected\":0,\"rooms\":0}"));
  }

  @Test
  void onlyAllowedOriginsAreToldThatTheyMayRead() throws Exception {
    PushProcess push = stack.push();
    assertThat(push.get("/health", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(
            push.get("/health", "Origin", "http://localhost:3000")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .hasValue("http://localhost:3000");
  }

  @Test
  void pageShowsLiveMatches() throws Exception {
    assertThat(stack.push().get("/").body()).contains("/ws", "subscribe_live_matches");
  }

  @Test
  void wrongSettingStopsTheStartNamingPropertyAndValue() throws Exception {
    assertStopped(
        Map.of("TOUCHLINE_PUSH_SESSION_KEYS", "0"), "touchline.push.session.keys", "is 0");
    assertStopped(
        Map.of("TOUCHLINE_PUSH_GREETING_ROOMS", "lobby"),
        "touchline.push.greeting-rooms",
        "\"lobby\"");
  }

  private void assertStopped(Map<String, String> settings, String property, String value)
      throws Exception {
    try (PushProcess push = PushProcess.launch(stack.kafka().bootstrapServers(), settings)) {
      assertThat(push.exitsWithin(Duration.ofSeconds(30))).isTrue();
      assertThat(push.exitValue()).isNotZero();
      assertThat(push.log()).contains(property, value);
    }
  }
}
