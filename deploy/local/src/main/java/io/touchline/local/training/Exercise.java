package io.touchline.local.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Uses a service as its clients do, so that a training run loads what they will need: health and
 * metrics over HTTP, a few sessions over WebSocket where there are any.
 *
 * @param url the service's base address
 */
record Exercise(URI url) {
  /** Long, for a service in its first seconds on a busy machine. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private static final List<String> PATHS =
      List.of(
          "/q/health",
          "/q/metrics",
          "/api/v1/live-matches",
          "/api/v1/sources",
          "/api/v1/odds/now/best",
          "/api/v1/odds/now/movers",
          "/api/v1/odds/now/value-bets",
          "/api/v1/odds/history/events",
          "/health");
  private static final List<String> FRAMES =
      List.of(
          "{\"event\":\"subscribe_live_matches\"}",
          "{\"event\":\"get_live_matches\",\"id\":1}",
          "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"live_matches:PL\",\"system\"]}}",
          "{\"event\":\"ping\"}",
          "{\"event\":\"no such event\"}");

  static Exercise of(URI url) {
    return new Exercise(url);
  }

  /** Goes on for so long. */
  void run(Duration howLong) throws InterruptedException {
    long end = System.nanoTime() + howLong.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        for (String path : PATHS) {
          get(client, url.resolve(path));
        }
        Optional<WebSocket> session = connect(client);
        Thread.sleep(Duration.ofMillis(500));
        session.ifPresent(s -> s.sendClose(WebSocket.NORMAL_CLOSURE, "").join());
      }
      client.shutdownNow();
    }
  }

  /** What a service answers does not matter here, nor whether it has this address at all. */
  private static void get(HttpClient client, URI address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
      client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from " + address, e);
    }
  }

  private Optional<WebSocket> connect(HttpClient client) {
    URI address = URI.create("ws://" + url.getAuthority() + "/ws");
    try {
      WebSocket session =
          client
              .newWebSocketBuilder()
              .connectTimeout(Duration.ofSeconds(5))
              .buildAsync(address, new Listener() {})
              .join();
      FRAMES.forEach(frame -> session.sendText(frame, true).join());
      return Optional.of(session);
    } catch (CompletionException e) {
      // A service without sessions refuses the handshake.
      return Optional.empty();
    }
  }
}
