package io.touchline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An HTTP server at ESPN's path that answers as a test says. */
public final class ScriptedUpstream implements AutoCloseable {
  private static final String PATH = "/apis/site/v2/sports/soccer/";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private ScriptedUpstream(HttpServer server) {
    this.server = server;
  }

  /** One answer to one request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public static ScriptedUpstream start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ScriptedUpstream upstream = new ScriptedUpstream(server);
    server.setExecutor(upstream.threads);
    server.createContext(PATH, upstream::handle);
    server.start();
    return upstream;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests have come. */
  public int requests() {
    return requests.get();
  }

  /** From now on, for this league. */
  public void on(String slug, Answer answer) {
    answers.put(slug, answer);
  }

  /** From now on a scoreboard, made anew for each request. */
  public void scoreboard(String slug, Supplier<String> json) {
    on(slug, exchange -> send(exchange, 200, "application/json", json.get()));
  }

  /** As {@link #scoreboard}, but without the header by which a simulation tells what it is. */
  public void genuine(String slug, Supplier<String> json) {
    on(slug, exchange -> write(exchange, 200, "application/json", json.get()));
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().set("Touchline-Upstream", "simulated");
    write(exchange, status, type, body);
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

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    String slug = path.substring(PATH.length(), path.lastIndexOf('/'));
    try (exchange) {
      Answer answer = answers.get(slug);
      if (answer == null) {
        send(exchange, 404, "text/plain", "nothing for " + slug);
      } else {
        answer.to(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
