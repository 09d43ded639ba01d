package io.touchline.ingest;

import static io.touchline.ingest.ScriptedUpstream.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a source does to us is told, never fatal, and over when the source is well again. */
class SourceFaultsIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String GOOD =
      ScoreboardJson.league("700").match("1").firstHalf(20).score(1, 0).end().toString();

  /** Beside the project, not in it. */
  private static final Path RECORDED_403 =
      Path.of("..", "..", "shared", "data", "espn", "other", "site_api_403_akamai.body")
          .toAbsolutePath()
          .normalize();

  /** As ESPN's edge answers when it refuses. */
  private static final String ACCESS_DENIED =
      """
      <HTML><HEAD>
      <TITLE>Access Denied</TITLE>
      </HEAD><BODY>
      <H1>Access Denied</H1>
      You don't have permission to access "http&#58;&#47;&#47;site&#46;example&#63;" on this server.<P>
      </BODY>
      </HTML>
      """;

  @TempDir Path folder;
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private IngestStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = IngestStack.start(folder);
    stack.upstream().scoreboard("eng.1", () -> GOOD);
  }

  @AfterEach
  void stop() {
    testIsOver.countDown();
    stack.close();
  }

  @Test
  void everyFaultIsToldInWordsAndRecoveredFrom() {
    Map<String, ScriptedUpstream.Answer> faults = new LinkedHashMap<>();
    faults.put(
        "HTTP 403 with an HTML body from eng.1",
        http -> send(http, 403, "text/html", ACCESS_DENIED));
    faults.put("HTTP 500 from eng.1", http -> send(http, 500, "application/json", "{}"));
    faults.put("HTTP 302 from eng.1", http -> send(http, 302, "text/plain", "elsewhere"));
    faults.put("HTML with HTTP 200", http -> send(http, 200, "text/html", "<html></html>"));
    faults.put("JSON cut off after", http -> send(http, 200, "application/json", cutOff()));
    faults.put("Malformed JSON", http -> send(http, 200, "application/json", "{\"events\": oops}"));
    faults.put("JSON without a list", http -> send(http, 200, "application/json", "{\"a\":1}"));
    faults.put("timeout", http -> awaitEndOfTest());
    faults.put("connection lost", this::lessThanPromised);
    faults.put("no whole answer within PT1.5S", this::drip);
    faults.put("body stalled, no byte for PT0.7S", this::stall);
    faults.put(
        "answer of eng.1 not understood",
        http -> send(http, 200, "application/json charset=utf-8", GOOD));
    stack.service();
    awaitState(SourceState.HEALTHY);

    faults.forEach(
        (words, fault) -> {
          stack.upstream().on("eng.1", fault);
          await(words)
              .atMost(LIMIT)
              .until(() -> state().reason() != null && state().reason().contains(words));
          assertThat(state().status()).isIn(SourceState.DEGRADED, SourceState.UNHEALTHY);
          assertThat(state().reason()).matches(".*; next try in \\d+ s");
          stack.upstream().scoreboard("eng.1", () -> GOOD);
          awaitState(SourceState.HEALTHY);
        });

    assertThat(stack.topics().deadLetters())
        .extracting(Rejection::rule)
        .contains("NOT_JSON", "CUT_OFF_JSON", "MALFORMED_JSON", "NO_EVENTS");
    assertThat(stack.topics().deadLetters())
        .extracting(Rejection::source)
        .containsOnly("espn-simulated");
  }

  @Test
  void recordedRefusalIsToldAsOne() throws IOException {
    assumeTrue(Files.exists(RECORDED_403), "No recording at " + RECORDED_403 + ": skipped");
    String body = Files.readString(RECORDED_403);
    stack.upstream().on("eng.1", http -> send(http, 403, "text/html", body));

    stack.service();

    await()
        .atMost(LIMIT)
        .until(() -> state().reason() != null && state().reason().contains("HTTP 403"));
    assertThat(state().reason()).startsWith("HTTP 403 with an HTML body from eng.1; next try in");
    assertThat(stack.topics().board("live_matches")).isEmpty();
  }

  @Test
  void refusedRecordIsKeptOnceAndCountedAtEachPoll() {
    ScoreboardJson board = ScoreboardJson.league("700");
    board.match("1").firstHalf(20).score(1, 0);
    board.match("2").home().remove("team");
    stack.upstream().scoreboard("eng.1", board::toString);
    IngestProcess service = stack.service();

    String metric =
        "touchline_ingest_rejected_total{rule=\"MISSING_TEAM\",source=\"espn-simulated\"}";
    await().atMost(LIMIT).until(() -> valueOf(service, metric) >= 3);

    assertThat(stack.topics().deadLetters()).hasSize(1);
    Rejection kept = stack.topics().deadLetters().getFirst();
    assertThat(kept.rule()).isEqualTo("MISSING_TEAM");
    assertThat(kept.subject()).isEqualTo("2");
    assertThat(stack.topics().board("live_matches").orElseThrow().matches()).hasSize(1);
    assertThat(state().status()).isEqualTo(SourceState.DEGRADED);
    assertThat(state().reason()).isEqualTo("1 of the records of eng.1 refused (MISSING_TEAM)");
    assertThat(service.get("/api/v1/sources")).contains("\"MISSING_TEAM\":");
  }

  @Test
  void withoutRedisNothingIsAskedAndItGoesOnWhenRedisIsBack() throws IOException {
    IngestProcess service = stack.service();
    awaitState(SourceState.HEALTHY);

    stack.stopRedis();
    await().atMost(LIMIT).until(() -> state().status() == SourceState.UNHEALTHY);
    await().atMost(LIMIT).until(() -> service.get("/q/health/ready").equals("HTTP 503"));
    int requests = stack.upstream().requests();
    await()
        .during(Duration.ofSeconds(3))
        .atMost(LIMIT)
        .until(() -> stack.upstream().requests() == requests);
    assertThat(service.alive()).isTrue();

    stack.restartRedis();
    awaitState(SourceState.HEALTHY);
    assertThat(service.get("/q/health/ready")).contains("UP");
  }

  private SourceStatus state() {
    return stack.topics().state();
  }

  private void awaitState(SourceState wanted) {
    await(wanted.wireName()).atMost(LIMIT).until(() -> state().status() == wanted);
  }

  private static double valueOf(IngestProcess service, String metric) {
    return service
        .get("/q/metrics")
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElse(0);
  }

  private static String cutOff() {
    return GOOD.substring(0, GOOD.length() / 2);
  }

  private void awaitEndOfTest() throws IOException {
    try {
      testIsOver.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void lessThanPromised(HttpExchange http) throws IOException {
    http.sendResponseHeaders(200, GOOD.length() + 10);
    http.getResponseBody().write(GOOD.getBytes(StandardCharsets.UTF_8));
    http.getResponseBody().flush();
  }

  private void stall(HttpExchange http) throws IOException {
    http.sendResponseHeaders(200, GOOD.length());
    http.getResponseBody().write('{');
    http.getResponseBody().flush();
    awaitEndOfTest();
  }

  /** A byte now and then, so that no read ever times out. */
  private void drip(HttpExchange http) throws IOException {
    http.sendResponseHeaders(200, 0);
    try {
      while (!testIsOver.await(100, TimeUnit.MILLISECONDS)) {
        http.getResponseBody().write(' ');
        http.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
