package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, how, and that the session lives on where that is safe. */
class RefusalIT {
  private static Stack stack;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    stack =
        Stack.start(
            folder,
            Map.of(
                "TOUCHLINE_PUSH_SESSION_KEYS", "3",
                "TOUCHLINE_PUSH_SESSION_COMMANDS_PER_SECOND", "1",
                "TOUCHLINE_PUSH_SESSION_COMMAND_BURST", "10",
                "TOUCHLINE_PUSH_SESSION_HEARTBEAT", "1s",
                "TOUCHLINE_PUSH_SESSIONS_PER_ADDRESS", "5"));
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"event":                                                           | malformed_json
          {} {}                                                               | malformed_json
          [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]                            | malformed_json
          "subscribe"                                                         | not_an_object
          {"data":1}                                                          | missing_event
          {"event":7}                                                         | missing_event
          {"event":"ping","id":{}}                                            | invalid_id
          {"event":"fly"}                                                     | unknown_event
          {"event":"subscribe"}                                               | invalid_data
          {"event":"subscribe","data":{"keys":"match:1"}}                     | invalid_data
          {"event":"subscribe","data":{"keys":[1]}}                           | invalid_data
          {"event":"subscribe","data":{"keys":["match:1"],"resume":[]}}       | invalid_data
          {"event":"subscribe","data":{"keys":["m"],"resume":{"m":[7]}}}      | invalid_data
          {"event":"subscribe","data":{"keys":["m"],"resume":{"m":["","","","",""]}}} | invalid_data
          {"event":"unsubscribe"}                                             | invalid_data
          {"event":"unsubscribe","data":"nonsense"}                           | unknown_room
          {"event":"subscribe_live_matches","data":7}                         | invalid_data
          {"event":"subscribe_live_matches","data":"XX"}                      | unsupported_league
          {"event":"get_live_matches","data":{"league":"XX"}}                 | unsupported_league
          """)
  void wrongMessageIsAnsweredWithItsCodeAndTheSessionLives(String message, String code) {
    try (WireClient client = WireClient.connect(stack.push())) {
      JsonNode error = client.send(message).awaitEvent("error");
      assertThat(error.path("data").path("code").asText()).isEqualTo(code);
      assertThat(error.path("data").path("type").asText()).endsWith("_error");
      assertThat(error.path("data").path("message").asText()).isNotEmpty();
      client.send("{\"event\":\"ping\"}").awaitEvent("pong");
    }
  }

  @Test
  void errorNamesTheUnknownLeagueAndCarriesTheCommandsId() {
    try (WireClient client = WireClient.connect(stack.push())) {
      JsonNode error =
          client.ask("x", "{\"event\":\"subscribe_live_matches\",\"data\":{\"league\":\"XX\"}}");
      assertThat(error.path("data").path("message").asText()).isEqualTo("Unsupported league: XX");
    }
  }

  @Test
  void binaryMessageIsRefusedAndTheSessionLives() {
    try (WireClient client = WireClient.connect(stack.push())) {
      JsonNode error = client.sendBinary(new byte[] {1, 2, 3}).awaitEvent("error");
      assertThat(error.path("data").path("code").asText()).isEqualTo("binary_not_supported");
      client.send("{\"event\":\"ping\"}").awaitEvent("pong");
    }
  }

  @Test
  void tooBigMessageIsRefusedAndTheSessionLives() {
    try (WireClient client = WireClient.connect(stack.push())) {
      JsonNode error = client.send("x".repeat(16 * 1024 + 1)).awaitEvent("error");
      assertThat(error.path("data").path("code").asText()).isEqualTo("message_too_big");
      client.send("{\"event\":\"ping\"}").awaitEvent("pong");
    }
  }

  @Test
  void messageBeyondTheHardCapIsAnsweredThenClosedWith1009() {
    try (WireClient client = WireClient.connect(stack.push())) {
      // This client sends it in many frames.
      client.send("x".repeat(300 * 1024));
      JsonNode error = client.awaitEvent("error");
      assertThat(error.path("data").path("code").asText()).isEqualTo("message_too_big");
      assertThat(client.awaitClose()).isEqualTo(1009);
    }
  }

  @Test
  void singleFrameBeyondTheHardCapIsAnsweredThenClosedWith1009() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      BlockingQueue<String> messages = new LinkedBlockingQueue<>();
      CompletableFuture<Short> closed = new CompletableFuture<>();
      var client = vertx.createWebSocketClient();
      client
          .connect(stack.push().port(), "127.0.0.1", "/ws")
          .onSuccess(
              socket -> {
                socket.textMessageHandler(messages::add);
                socket.closeHandler(gone -> closed.complete(socket.closeStatusCode()));
                socket.writeFinalTextFrame("x".repeat(300 * 1024));
              })
          .onFailure(closed::completeExceptionally);
      assertThat(messages.poll(10, TimeUnit.SECONDS)).contains("message_too_big");
      assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo((short) 1009);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void clientThatAnswersNoPingIsClosedAndOneThatDoesIsNot() throws Exception {
    String policy = "touchline_push_sessions_closed_total{reason=\"policy\"}";
    double before = stack.push().metric(policy);
    try (WireClient mute = WireClient.connectWithoutReading(stack.push());
        WireClient alive = WireClient.connect(stack.push())) {
      await().atMost(Duration.ofSeconds(15)).until(() -> stack.push().metric(policy) > before);
      mute.readOn();
      assertThat(mute.awaitClose()).isEqualTo(1008);
      alive.send("{\"event\":\"ping\"}").awaitEvent("pong");
    }
  }

  @Test
  void tooManyRoomsAreRefusedOneByOne() {
    try (WireClient client = WireClient.connect(stack.push())) {
      // The greeting's room is the first of three.
      JsonNode reply =
          client.ask(
              "a",
              "{\"event\":\"subscribe\",\"data\":{\"keys\":"
                  + "[\"match:1\",\"match:2\",\"match:3\"]}}");
      assertThat(reply.path("data").path("keys")).hasSize(2);
      assertThat(reply.path("data").path("refused").toString())
          .isEqualTo("[{\"key\":\"match:3\",\"code\":\"too_many_keys\"}]");
      JsonNode error = client.ask("b", "{\"event\":\"subscribe_live_matches\"}");
      assertThat(error.path("data").path("code").asText()).isEqualTo("too_many_keys");
    }
  }

  @Test
  void whoGoesOnPastTheRateLimitIsToldThenClosedWith4029() {
    try (WireClient client = WireClient.connect(stack.push())) {
      for (int i = 0; i < 30 && client.open(); i++) {
        client.send("{\"event\":\"ping\"}");
      }
      assertThat(client.awaitClose()).isEqualTo(4029);
      assertThat(client.events("pong")).hasSizeBetween(10, 15);
      assertThat(client.events("error"))
          .extracting(error -> error.path("data").path("code").asText())
          .containsOnly("rate_limited");
    }
  }

  @Test
  void addressWithItsShareOfSessionsIsRefusedUntilOneLeaves() {
    List<WireClient> clients = new ArrayList<>();
    try {
      await().until(() -> stack.push().metric("touchline_push_sessions") == 0);
      for (int i = 0; i < 5; i++) {
        clients.add(WireClient.connect(stack.push()));
      }
      assertThat(handshakeStatus()).isEqualTo(429);
      clients.removeFirst().close();
      await().until(() -> handshakeStatus() == 101);
    } finally {
      clients.forEach(WireClient::close);
    }
  }

  private static int handshakeStatus() {
    try {
      WireClient.builder(stack.push())
          .buildAsync(URI.create(WireClient.address(stack.push())), new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }
}
