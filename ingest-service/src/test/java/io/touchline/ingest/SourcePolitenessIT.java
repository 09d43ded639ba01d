package io.touchline.ingest;

import static io.touchline.ingest.ScriptedUpstream.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a source that fails is asked again, and for what. */
class SourcePolitenessIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String GOOD =
      ScoreboardJson.league("700").match("1").firstHalf(20).score(1, 0).end().toString();

  @TempDir Path folder;
  private IngestStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = IngestStack.start(folder);
    stack.upstream().scoreboard("eng.1", () -> GOOD);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void repeatedFailuresOpenTheCircuitAndAnAnswerClosesItAgain() {
    stack.service();
    awaitState(SourceState.HEALTHY);

    stack.upstream().on("eng.1", http -> send(http, 503, "text/plain", ""));
    await().atMost(LIMIT).until(() -> state().circuit() == CircuitState.OPEN);
    assertThat(state().status()).isEqualTo(SourceState.UNHEALTHY);
    assertThat(state().consecutiveFailures()).isGreaterThanOrEqualTo(5);

    stack.upstream().scoreboard("eng.1", () -> GOOD);
    awaitState(SourceState.HEALTHY);
    assertThat(stack.topics().states())
        .extracting(SourceStatus::status)
        .containsSubsequence(
            SourceState.HEALTHY,
            SourceState.DEGRADED,
            SourceState.UNHEALTHY,
            SourceState.RECOVERING,
            SourceState.HEALTHY);
    assertThat(state().circuit()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void leagueThatIsNotThereIsNamedAndLeavesTheOthersAlone() {
    AtomicInteger asked = new AtomicInteger();
    stack
        .upstream()
        .on(
            "esp.1",
            http -> {
              asked.incrementAndGet();
              send(http, 404, "text/plain", "no such league");
            });
    stack.service(Map.of("TOUCHLINE_ESPN_LEAGUES", "PL,PD"));
    await().atMost(LIMIT).until(() -> asked.get() >= 7);

    // Both are due once a second, and neither comes more or less often than the other.
    assertThat(stack.upstream().requests() - asked.get()).isCloseTo(asked.get(), Offset.offset(2));
    assertThat(stack.topics().states())
        .extracting(SourceStatus::circuit)
        .containsOnly(CircuitState.CLOSED);
    assertThat(state().status()).isEqualTo(SourceState.DEGRADED);
    assertThat(state().reason()).startsWith("HTTP 404 from esp.1; next try in");
    assertThat(state().lastSuccess()).isNotNull();
  }

  @Test
  void retryAfterIsHonoured() {
    stack.service();
    awaitState(SourceState.HEALTHY);
    List<Long> asked = new CopyOnWriteArrayList<>();

    stack
        .upstream()
        .on(
            "eng.1",
            http -> {
              asked.add(System.nanoTime());
              http.getResponseHeaders().set("Retry-After", "3");
              send(http, 429, "text/plain", "slow down");
            });

    await().atMost(LIMIT).until(() -> asked.size() == 2);
    assertThat(Duration.ofNanos(asked.get(1) - asked.get(0)))
        .isGreaterThan(Duration.ofMillis(2900));
  }

  @Test
  void retryAfterOutlivesTheProcessThatWasTold() {
    AtomicLong refused = new AtomicLong();
    stack
        .upstream()
        .on(
            "eng.1",
            http -> {
              refused.set(System.nanoTime());
              http.getResponseHeaders().set("Retry-After", "15");
              send(http, 429, "text/plain", "slow down");
            });
    IngestProcess first = stack.service();
    await().atMost(LIMIT).until(() -> state().reason() != null && state().reason().contains("429"));
    first.kill();
    AtomicLong answered = new AtomicLong();
    stack
        .upstream()
        .scoreboard(
            "eng.1",
            () -> {
              answered.compareAndSet(0, System.nanoTime());
              return GOOD;
            });

    IngestProcess second = stack.service();

    await().atMost(LIMIT).until(() -> second.get("/api/v1/sources").contains("to be left alone"));
    awaitState(SourceState.HEALTHY);
    assertThat(Duration.ofNanos(answered.get() - refused.get()))
        .isGreaterThan(Duration.ofMillis(14_900));
  }

  private SourceStatus state() {
    return stack.topics().state();
  }

  private void awaitState(SourceState wanted) {
    await(wanted.wireName()).atMost(LIMIT).until(() -> state().status() == wanted);
  }
}
