package io.touchline.odds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An HTTP server at the paths of ESPN and of The Odds API that answers as a test says. */
public final class ScriptedSources implements AutoCloseable {
  private static final Answer NOTHING = status(404, "nothing here");

  private final AtomicInteger espnRequests = new AtomicInteger();
  private final AtomicInteger apiRequests = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Answer espn = NOTHING;
  private volatile Answer api = NOTHING;

  private ScriptedSources(HttpServer server) {
    this.server = server;
  }

  /** One answer to one request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public static ScriptedSources start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ScriptedSources sources = new ScriptedSources(server);
    server.setExecutor(sources.threads);
    server.createContext(
        "/apis/", exchange -> sources.handle(exchange, sources.espnRequests, sources.espn));
    server.createContext(
        "/v4/", exchange -> sources.handle(exchange, sources.apiRequests, sources.api));
    server.start();
    return sources;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on ESPN answers so. */
  public void espn(Answer answer) {
    espn = answer;
  }

  /** From now on The Odds API answers so. */
  public void api(Answer answer) {
    api = answer;
  }

  /** How many requests The Odds API has had. */
  public int apiRequests() {
    return apiRequests.get();
  }

  /** How many requests ESPN has had. */
  public int espnRequests() {
    return espnRequests.get();
  }

  /** JSON made anew for each request. */
  public static Answer json(Supplier<String> body) {
    return exchange -> write(exchange, 200, "application/json", body.get());
  }

  public static Answer status(int status, String body) {
    return exchange -> write(exchange, status, "application/json", body);
  }

  public static Answer html(String body) {
    return exchange -> write(exchange, 200, "text/html", body);
  }

  /** No answer as long as this server lives. */
  public Answer silence() {
    return exchange -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void handle(HttpExchange exchange, AtomicInteger requests, Answer answer)
      throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      answer.to(exchange);
    }
  }

  private static void write(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
