package io.touchline.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real HTTP: what is sent, and what is told of what comes back. */
@QuarkusTest
class JsonUpstreamIT {
  private static final String KEY = "s3cret/key+of 32 letters";
  private static final String ENCODED_KEY = "s3cret%2Fkey%2Bof+32+letters";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private final AtomicReference<URI> asked = new AtomicReference<>();
  private HttpServer server;
  private volatile Reply reply;

  /** What the server does with a request. */
  private interface Reply {
    void to(HttpExchange http) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    testIsOver.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void pathAndQueryArriveAsTheyWereGivenAndTheBodyAndHeadersComeBack() {
    reply =
        http -> {
          http.getResponseHeaders().add("X-Requests-Remaining", "499");
          send(http, 200, "application/json", "[{\"id\":\"a\"}]");
        };

    Answer answer = get("/v4/sports/soccer%20epl/odds", "h2h,totals");

    assertThat(asked.get().getRawPath()).isEqualTo("/base/v4/sports/soccer%20epl/odds");
    assertThat(asked.get().getQuery()).contains("markets=h2h,totals").contains("apiKey=");
    assertThat(URLDecoder.decode(asked.get().getRawQuery(), StandardCharsets.UTF_8))
        .contains("apiKey=" + KEY);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Body.class,
            body -> {
              assertThat(body.json().get(0).get("id").asText()).isEqualTo("a");
              assertThat(body.headers()).containsEntry("x-requests-remaining", "499");
              assertThat(body.upstream()).isNull();
              assertThat(body.source("the-odds-api")).isEqualTo("the-odds-api");
            });
  }

  @Test
  void whatStandsInForTheSourceIsNamed() {
    reply =
        http -> {
          http.getResponseHeaders().add("Touchline-Upstream", "simulated");
          send(http, 200, "application/json", "{}");
        };

    assertThat(get("/x", "h2h").source("espn")).isEqualTo("espn-simulated");
  }

  @Test
  void refusalKeepsTheBeginningOfItsBodyAndItsHeadersButNeverTheKey() {
    reply =
        http -> {
          http.getResponseHeaders().add("Retry-After", "7");
          http.getResponseHeaders().add("X-Requests-Remaining", "0");
          send(http, 429, "application/json", "{\"message\":\"over quota: " + KEY + "\"}");
        };

    Answer answer = get("/x", "h2h");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.sample()).isEqualTo("{\"message\":\"over quota: ***\"}");
              assertThat(refused.headers()).containsEntry("x-requests-remaining", "0");
              assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7));
              assertThat(refused.ofSource()).isTrue();
              assertThat(refused.reason()).isEqualTo("HTTP 429 from epl");
            });
    assertThat(answer.toString()).doesNotContain(KEY);
  }

  @Test
  void refusalWithAnEmptyBodyIsARefusal() {
    reply = http -> http.sendResponseHeaders(503, -1);

    assertThat(get("/x", "h2h")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void refusalWhoseBodyNeverEndsIsARefusal() {
    reply =
        http -> {
          http.getResponseHeaders().set("Content-Type", "text/plain");
          http.sendResponseHeaders(500, 100);
          http.getResponseBody().write("broken".getBytes(StandardCharsets.UTF_8));
          http.getResponseBody().flush();
          awaitEndOfTest();
        };

    assertThat(get("/x", "h2h"))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.sample()).isEqualTo("broken"));
  }

  @Test
  void bodyOfAnotherShapeIsUnreadableByTheRuleOfTheShape() {
    reply = http -> send(http, 200, "application/json", "{\"echo\":\"" + KEY + "\"}");
    Shape list = new Shape("NO_LIST", "JSON that is no list", json -> json.isArray());

    Answer answer = upstream().get(new Request("/x", Map.of("apiKey", KEY), "epl", list));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.rule()).isEqualTo("NO_LIST");
              assertThat(unreadable.kind()).isEqualTo("no_list");
              assertThat(unreadable.reason()).isEqualTo("JSON that is no list from epl");
              assertThat(unreadable.sample()).isEqualTo("{\"echo\":\"***\"}");
            });
  }

  @Test
  void timeoutIsToldWithoutTheQuery() {
    reply = http -> awaitEndOfTest();

    Answer answer = get("/silent", "h2h");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unreachable.class,
            unreachable -> {
              assertThat(unreachable.reason()).startsWith("timeout: ").endsWith("(epl)");
              assertThat(unreachable.reason()).doesNotContain("apiKey", KEY, ENCODED_KEY);
            });
    assertThat(answer.toString()).doesNotContain("apiKey", KEY, ENCODED_KEY);
  }

  @Test
  void serverThatIsNotThereIsUnreachable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    JsonUpstream nobody = upstream(URI.create("http://127.0.0.1:" + free));

    assertThat(nobody.get(request("/x", "h2h")))
        .isInstanceOfSatisfying(
            Answer.Unreachable.class,
            unreachable ->
                assertThat(unreachable.trouble()).isEqualTo(Answer.Unreachable.Trouble.CONNECTION));
  }

  private Answer get(String path, String markets) {
    return upstream().get(request(path, markets));
  }

  private static Request request(String path, String markets) {
    return new Request(path, Map.of("apiKey", KEY, "markets", markets), "epl");
  }

  private JsonUpstream upstream() {
    return upstream(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/"));
  }

  private static JsonUpstream upstream(URI address) {
    return new JsonUpstream(
        new HttpSettings(address, 2_000, 700, 1_500, 100_000), Clock.systemUTC());
  }

  private void handle(HttpExchange http) throws IOException {
    asked.set(http.getRequestURI());
    try (http) {
      reply.to(http);
    }
  }

  private static void send(HttpExchange http, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", type);
    http.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void awaitEndOfTest() throws IOException {
    try {
      testIsOver.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
