package io.touchline.push.running;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.EventJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A bare WebSocket client that keeps what it gets, and can stop reading. */
final class WireClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;
  private volatile boolean reading = true;

  static WireClient connect(PushProcess push) {
    WireClient client = new WireClient();
    client.socket = builder(push).buildAsync(URI.create(address(push)), client).join();
    return client;
  }

  /** A client that reads nothing until it is told to. */
  static WireClient connectWithoutReading(PushProcess push) {
    WireClient client = new WireClient();
    client.reading = false;
    client.socket = builder(push).buildAsync(URI.create(address(push)), client).join();
    return client;
  }

  static WebSocket.Builder builder(PushProcess push) {
    return HTTP.newWebSocketBuilder();
  }

  static String address(PushProcess push) {
    return "ws://127.0.0.1:" + push.port() + "/ws";
  }

  @Override
  public void onOpen(WebSocket webSocket) {
    if (reading) {
      webSocket.request(1);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      received.add(parse(part.toString()));
      part.setLength(0);
    }
    if (reading) {
      webSocket.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  void readOn() {
    reading = true;
    socket.request(1);
  }

  WireClient send(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  WireClient sendBinary(byte[] message) {
    socket.sendBinary(ByteBuffer.wrap(message), true).join();
    return this;
  }

  void sendClose() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /** Sends a command with an id and waits for what answers it. */
  JsonNode ask(String id, String message) {
    send(message.replaceFirst("\\{", "{\"id\":\"" + id + "\","));
    return awaitMessage(m -> m.path("id").asText().equals(id));
  }

  JsonNode awaitMessage(Predicate<JsonNode> predicate) {
    await().atMost(LONG).until(() -> received.stream().anyMatch(predicate));
    return received.stream().filter(predicate).findFirst().orElseThrow();
  }

  JsonNode awaitEvent(String event) {
    return awaitMessage(message -> message.path("event").asText().equals(event));
  }

  List<JsonNode> events(String event) {
    return received.stream().filter(m -> m.path("event").asText().equals(event)).toList();
  }

  List<JsonNode> received() {
    return received;
  }

  int awaitClose() {
    await().atMost(LONG).until(closed::isDone);
    return closed.join();
  }

  boolean open() {
    return !closed.isDone();
  }

  private static JsonNode parse(String text) {
    try {
      return EventJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
