package io.touchline.local.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** One connection, from handshake to end. Sends in order; hands on whole frames. */
final class WatchSession implements WebSocket.Listener {
  private final BiConsumer<WatchSession, String> frame;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private volatile boolean open;

  WatchSession(BiConsumer<WatchSession, String> frame) {
    this.frame = frame;
  }

  /**
   * Connects and waits until the connection is over.
   *
   * @param connected called once it stands
   * @return why it ended, in words
   */
  String connect(HttpClient client, URI address, Runnable connected) throws InterruptedException {
    try {
      WebSocket made =
          client
              .newWebSocketBuilder()
              .connectTimeout(Duration.ofSeconds(5))
              .buildAsync(address, this)
              .join();
      synchronized (this) {
        socket = made;
      }
      open = true;
      connected.run();
      made.request(1);
      return ended.get();
    } catch (CompletionException | ExecutionException e) {
      return String.valueOf(e.getCause());
    }
  }

  boolean wasOpen() {
    return open;
  }

  /** One after the other: the client takes the next message only when the last has gone. */
  synchronized void send(String text) {
    WebSocket to = socket;
    sent = sent.thenCompose(done -> to.sendText(text, true));
  }

  @Override
  public void onOpen(WebSocket opened) {
    // Frames are asked for once the rooms are joined.
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      frame.accept(this, text);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended.complete(
        reason.isEmpty() ? "closed with " + status : "closed with " + status + ", " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended.complete(String.valueOf(error.getMessage()));
  }
}
