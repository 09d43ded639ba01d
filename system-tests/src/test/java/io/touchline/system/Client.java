package io.touchline.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A bare WebSocket client that keeps every frame it gets. */
final class Client implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger closeCode = new AtomicInteger();
  private WebSocket socket;

  static Client connect(URI uri) {
    Client client = new Client();
    client.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, client).join();
    return client;
  }

  void send(String frame) {
    socket.sendText(frame, true).join();
  }

  void sendBinary(byte[] bytes) {
    socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
  }

  /** The frames so far, oldest first. */
  List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  List<JsonNode> frames(String event) {
    return frames.stream().filter(f -> f.path("event").asText().equals(event)).toList();
  }

  /** Waits for a frame that fits; those that came already count. */
  JsonNode await1(String what, Predicate<JsonNode> fits) {
    await(what)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> frames.stream().anyMatch(fits));
    return frames.stream().filter(fits).findFirst().orElseThrow();
  }

  JsonNode await1(String event) {
    return await1(event, frame -> frame.path("event").asText().equals(event));
  }

  boolean isOpen() {
    return closeCode.get() == 0;
  }

  int awaitClose() {
    await("the socket to be closed").atMost(LIMIT).until(() -> closeCode.get() != 0);
    return closeCode.get();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        frames.add(JSON.readTree(partial.toString()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Not JSON: " + partial, e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.set(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode.compareAndSet(0, 1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
