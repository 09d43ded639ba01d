package io.touchline.odds.polling;

import static io.touchline.odds.OddsStack.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import io.touchline.odds.OddsStack;
import io.touchline.odds.ScriptedMatch;
import io.touchline.odds.ScriptedSources;
import io.touchline.odds.history.OddsProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process, on real Kafka and Redis and without PostgreSQL. */
class PollingIT {
  private static final String ESPN = "espn-odds";
  private static final String API = "the-odds-api";
  private static final ScriptedMatch ARSENAL = ScriptedMatch.inPlay("1001", "Arsenal", "Chelsea");

  @TempDir static Path folder;
  private static OddsStack stack;
  private static OddsProcess service;

  /** Counts answers, so that each may be another one. */
  private final AtomicInteger answers = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    stack = OddsStack.start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    stack.close();
  }

  /** Both sources answer as they should, and somebody asks them. */
  @BeforeEach
  void wellAndPolled() {
    stack.sources().espn(scoreboard(ARSENAL));
    stack.sources().api(prices(ARSENAL));
    if (service == null || !service.alive()) {
      service = stack.service(Map.of());
    }
    await().atMost(LIMIT).until(() -> healthy(ESPN) && healthy(API));
  }

  @Test
  void pricesOfBothSourcesAreOneImageAndAGoalSuspendsThemOnce() {
    await().atMost(LIMIT).until(() -> stack.topics().image(ARSENAL.id()).isPresent());
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(image(ARSENAL).odds())
                    .extracting(OddsData::bookmakerId, OddsData::source)
                    .contains(tuple("bet365", "espn"), tuple("pinnacle", API)));
    assertThat(image(ARSENAL).isLive()).isTrue();

    Instant goal = Instant.now();
    stack.event(ARSENAL.withHomeScore(1), MatchEventType.GOAL, goal);
    await().atMost(LIMIT).until(() -> image(ARSENAL).incident() != null);
    assertThat(image(ARSENAL).incident().detail()).isEqualTo("Goal, 1-0");
    await()
        .atMost(LIMIT)
        .until(() -> image(ARSENAL).best().size() == 3 && image(ARSENAL).seenAt().isAfter(goal));

    // Only now does the scoreboard show it.
    stack.sources().espn(scoreboard(ARSENAL.withHomeScore(1)));
    int asked = stack.sources().espnRequests();
    await().atMost(LIMIT).until(() -> stack.sources().espnRequests() >= asked + 3);
    assertThat(incidents(ARSENAL)).hasSize(6);
    assertThat(stack.topics().records(Feed.ODDS_TICKS))
        .filteredOn(record -> record.headers().lastHeader(Priority.HEADER) != null)
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(service.ready()).as("without PostgreSQL").isTrue();
  }

  @Test
  void everyTickIsToldOnceThoughTheServiceIsKilledAgainAndAgain() {
    ScriptedMatch match = ScriptedMatch.inPlay("1002", "Everton", "Fulham");
    stack.sources().espn(ScriptedSources.json(() -> ScriptedMatch.scoreboard(match.espn(0, 0, 0))));
    stack.sources().api(ScriptedSources.json(() -> "[" + walking(match) + "]"));
    for (int life = 1; life <= 3; life++) {
      int enough = stack.topics().ticks(match.id()).size() + 9;
      await().atMost(LIMIT).until(() -> stack.topics().ticks(match.id()).size() >= enough);
      service.kill();
      service = stack.service(Map.of());
    }
    int asked = stack.sources().apiRequests();
    await().atMost(LIMIT).until(() -> stack.sources().apiRequests() >= asked + 3);

    // From here on prices stand still, so that all of it can be looked at.
    String last = walking(match);
    stack.sources().api(ScriptedSources.json(() -> "[" + last + "]"));
    int then = stack.sources().apiRequests();
    await().atMost(LIMIT).until(() -> stack.sources().apiRequests() >= then + 3);

    List<OddsTick> ticks = stack.topics().ticks(match.id());
    assertThat(ticks).extracting(OddsTick::id).doesNotHaveDuplicates();
    assertChained(ticks, image(match));
  }

  /** Each tick goes on from the one before, says something new, and the last is in the image. */
  private static void assertChained(List<OddsTick> ticks, FootballOddsUpdate image) {
    Map<String, OddsTick> last = new HashMap<>();
    for (OddsTick tick : ticks) {
      OddsTick before = last.put(tick.bookmakerId() + "/" + tick.selection(), tick);
      if (before == null) {
        assertThat(tick.previous()).isNull();
      } else {
        assertThat(tick.previous()).isEqualTo(before.price());
        assertThat(tick.price() != before.price() || tick.suspended() != before.suspended())
            .isTrue();
      }
    }
    for (OddsData line : image.odds()) {
      line.prices()
          .forEach(
              (selection, price) -> {
                OddsTick tick = last.get(line.bookmakerId() + "/" + selection);
                assertThat(tick.price()).isEqualTo(price.price());
                assertThat(tick.changedAt()).isEqualTo(price.changedAt());
              });
    }
  }

  @Test
  void withoutEspnThePricesOfTheOddsApiGoOn() {
    await().atMost(LIMIT).until(() -> stack.topics().image(ARSENAL.id()).isPresent());
    stack.sources().espn(ScriptedSources.status(503, "{}"));
    stack.sources().api(ScriptedSources.json(() -> "[" + walking(ARSENAL) + "]"));

    await().atMost(LIMIT).until(() -> state(ESPN) == SourceState.UNHEALTHY);
    assertThat(status(ESPN).circuit()).isNotEqualTo(CircuitState.CLOSED);
    assertThat(status(ESPN).reason()).contains("HTTP 503");
    int ticks = stack.topics().ticks(ARSENAL.id()).size();
    await().atMost(LIMIT).until(() -> stack.topics().ticks(ARSENAL.id()).size() > ticks + 6);
    assertThat(state(API)).isEqualTo(SourceState.HEALTHY);
  }

  @Test
  void refusalsOfTheOddsApiAreToldInWordsAndTheKeyIsToldNowhere() {
    stack.sources().api(refusal("INVALID_KEY"));
    await()
        .atMost(LIMIT)
        .until(() -> String.valueOf(status(API).reason()).contains("TOUCHLINE_ODDS_API_KEY"));
    assertThat(status(API).reason()).contains("does not know the key");

    stack.sources().api(refusal("OUT_OF_USAGE_CREDITS"));
    await().atMost(LIMIT).until(() -> String.valueOf(status(API).reason()).contains("credits"));
    assertThat(status(API).reason()).contains("used up", "next month", "larger subscription");
    await().atMost(LIMIT).until(() -> state(API) == SourceState.UNHEALTHY);
    assertThat(state(ESPN)).isEqualTo(SourceState.HEALTHY);

    assertThat(service.log()).doesNotContain(OddsStack.KEY).contains("source=the-odds-api");
    assertThat(stack.topics().contain(OddsStack.KEY)).isFalse();
    assertThat(service.get("/api/v1/sources").body()).doesNotContain(OddsStack.KEY);
  }

  @Test
  void sourceWhoseCreditsAreUsedUpIsLeftAloneAndSaysSo() {
    stack
        .sources()
        .api(
            exchange -> {
              exchange.getResponseHeaders().set("x-requests-remaining", "0");
              refusal("OUT_OF_USAGE_CREDITS").to(exchange);
            });
    await()
        .atMost(LIMIT)
        .until(() -> String.valueOf(status(API).reason()).contains("asked again at"));
    assertThat(state(API)).isEqualTo(SourceState.UNHEALTHY);
    int asked = stack.sources().apiRequests();
    int others = stack.sources().espnRequests();
    await().atMost(LIMIT).until(() -> stack.sources().espnRequests() >= others + 3);
    assertThat(stack.sources().apiRequests()).isEqualTo(asked);
    // An hour is too long for the other tests.
    service.kill();
  }

  @Test
  void garbageIsRefusedAndKept() {
    stack.sources().espn(ScriptedSources.html("<html>Be right back"));
    stack.sources().api(ScriptedSources.json(() -> "{\"odd\": \"as can be\"}"));

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              assertThat(stack.topics().rejections())
                  .anyMatch(
                      rejection ->
                          rejection.source().startsWith("espn")
                              && rejection.sample().contains("Be right back"));
              assertThat(stack.topics().rejections())
                  .anyMatch(
                      rejection ->
                          rejection.source().equals(API)
                              && rejection.rule().equals("UNEXPECTED_BODY")
                              && rejection.sample().contains("as can be"));
            });
    await().atMost(LIMIT).until(() -> state(API) == SourceState.DEGRADED);
    assertThat(service.get("/api/v1/sources").body()).contains("UNEXPECTED_BODY");
  }

  @Test
  void replicaThatWaitsTakesOverWhenTheOtherIsKilled() {
    OddsProcess second = stack.service(Map.of());
    await().atMost(LIMIT).until(second::ready);
    assertThat(second.get("/api/v1/sources").body()).contains("\"leading\":false");
    assertThat(service.get("/api/v1/sources").body()).contains("\"leading\":true");

    service.kill();
    Instant killed = Instant.now();
    service = second;

    await().atMost(LIMIT).until(() -> second.get("/api/v1/sources").body().contains("g\":true"));
    await().atMost(LIMIT).until(() -> image(ARSENAL).seenAt().isAfter(killed));
    assertThat(Instant.now()).as("a lease of one second").isBefore(killed.plusSeconds(15));
  }

  @Test
  void withoutAKeyTheOddsApiIsOffAndSaysSo() {
    service.kill();
    int asked = stack.sources().apiRequests();
    try (OddsProcess keyless = stack.service(Map.of("TOUCHLINE_ODDS_API_KEY", ""))) {
      await().atMost(LIMIT).until(() -> keyless.get("/api/v1/sources").body().contains("healthy"));
      assertThat(keyless.get("/api/v1/sources").body())
          .contains("\"off\":{\"the-odds-api\":\"no key: set TOUCHLINE_ODDS_API_KEY\"}");
      assertThat(keyless.log()).contains("event=source_off source=the-odds-api");
      assertThat(stack.sources().apiRequests()).isEqualTo(asked);
    }
  }

  @Test
  void wrongSettingsStopTheStartAndAreNamed() {
    Map<String, String> wrong =
        Map.of(
            "TOUCHLINE_ODDS_VALUE_THRESHOLD", "touchline.odds.value-threshold is -1",
            "TOUCHLINE_ODDS_LEASE_TTL_MS", "touchline.odds.lease-ttl-ms is -1",
            "TOUCHLINE_ESPN_RATE_PER_SECOND", "touchline.espn.rate-per-second is -1");
    Map<String, OddsProcess> starting = new HashMap<>();
    wrong.keySet().forEach(name -> starting.put(name, stack.service(Map.of(name, "-1"))));
    starting.forEach(
        (name, process) -> {
          assertThat(process.exitCode()).as(name).isNotZero();
          assertThat(process.log()).contains(wrong.get(name));
        });
  }

  @Test
  void orderlyEndWaitsForNoAnswer() {
    service.kill();
    stack.sources().api(stack.sources().silence());
    int asked = stack.sources().apiRequests();
    OddsProcess patient =
        stack.service(
            Map.of(
                "TOUCHLINE_ODDS_API_READ_TIMEOUT_MS", "60000",
                "TOUCHLINE_ODDS_API_TOTAL_TIMEOUT_MS", "60000"));
    await().atMost(LIMIT).until(() -> stack.sources().apiRequests() > asked);

    Instant told = Instant.now();
    patient.stop();

    assertThat(Instant.now()).isBefore(told.plusSeconds(8));
    assertThat(patient.log()).contains("event=odds_stopped").doesNotContain("stop_timeout");
  }

  private static ScriptedSources.Answer scoreboard(ScriptedMatch match) {
    return ScriptedSources.json(() -> ScriptedMatch.scoreboard(match.espn(1.9, 3.4, 4.0)));
  }

  private static ScriptedSources.Answer prices(ScriptedMatch match) {
    return ScriptedSources.json(
        () -> "[" + match.api(match.bookmaker("pinnacle", 2.0, 3.5, 4.0)) + "]");
  }

  /** Two bookmakers whose prices move with each answer, up and down again. */
  private String walking(ScriptedMatch match) {
    double step = Math.abs(answers.incrementAndGet() % 10 - 5) / 100.0;
    return match.api(
        match.bookmaker("pinnacle", 2.0 + step, 3.5 - step, 4.0 - step),
        match.bookmaker("unibet_uk", 1.9 + step, 3.4, 3.8 - step));
  }

  private static ScriptedSources.Answer refusal(String code) {
    return ScriptedSources.status(
        401,
        "{\"message\": \"Key %s: no\", \"error_code\": \"%s\"}".formatted(OddsStack.KEY, code));
  }

  private static List<OddsTick> incidents(ScriptedMatch match) {
    return stack.topics().ticks(match.id()).stream()
        .filter(tick -> tick.suspended() == SuspensionReason.INCIDENT)
        .toList();
  }

  private static FootballOddsUpdate image(ScriptedMatch match) {
    return stack.topics().image(match.id()).orElseThrow();
  }

  private static boolean healthy(String source) {
    // What an earlier replica said of it is no news of this one.
    return service.get("/api/v1/sources").body().contains("\"leading\":true")
        && stack.topics().status(source).isPresent()
        && state(source) == SourceState.HEALTHY;
  }

  private static SourceState state(String source) {
    return status(source).status();
  }

  private static SourceStatus status(String source) {
    return stack.topics().status(source).orElseThrow();
  }
}
