package io.touchline.odds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service lives without its database, also from the start, and keeps house in it. */
class DatabaseAwayIT {
  private static final String EVENTS = "/api/v1/odds/history/events";

  @TempDir Path folder;
  private HistoryStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = HistoryStack.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    stack.close();
  }

  @Test
  void serviceStartsIsReadyAndSaysSoWhileTheDatabaseIsAway() throws IOException {
    stack.killPostgres();
    OddsProcess service = stack.service();
    await().atMost(HistoryStack.LIMIT).until(service::ready);

    for (String path :
        List.of(EVENTS, EVENTS + "/1", EVENTS + "/1/prices", EVENTS + "/1/movement")) {
      OddsProcess.Answer answer = service.get(path);
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.retryAfter()).isEqualTo("5");
      assertThat(answer.body()).contains("history_unavailable");
    }
    await()
        .atMost(HistoryStack.LIMIT)
        .until(
            () ->
                service
                    .get("/api/v1/odds/history/status")
                    .body()
                    .contains("\"state\":\"database_away\""));
    assertThat(service.get("/q/metrics").body()).contains("touchline_odds_history_up 0.0");

    stack.restartPostgres();
    try (TickProducer producer = new TickProducer(stack.bootstrapServers())) {
      producer.send(List.of(Ticks.tick("1", "home", "bet365", 2, Instant.now())));
    }
    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() == 1);
    assertThat(service.get(EVENTS + "/1/prices").status()).isEqualTo(200);
    assertThat(service.get("/q/metrics").body()).contains("touchline_odds_history_up 1.0");
  }

  @Test
  void partitionsOfTheDaysAreMadeAheadAndOnDemandAndOldOnesGo() {
    OddsProcess first = stack.service();
    await().atMost(HistoryStack.LIMIT).until(() -> partitions().size() == 3);
    try (TickProducer producer = new TickProducer(stack.bootstrapServers())) {
      Instant now = Instant.now();
      producer.send(
          Stream.of(0, 5, 20)
              .map(days -> Ticks.tick("1", "home", "bet365", 2, now.minusSeconds(days * 86_400L)))
              .toList());
    }
    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() == 3);
    assertThat(partitions()).containsExactly(name(-20), name(-5), name(0), name(1), name(2));
    first.kill();

    // Kept for fewer days from now on.
    stack.service(Map.of("TOUCHLINE_ODDS_HISTORY_DAYS", "7"));
    await()
        .atMost(HistoryStack.LIMIT)
        .untilAsserted(
            () -> assertThat(partitions()).containsExactly(name(-5), name(0), name(1), name(2)));
    assertThat(stack.count()).isEqualTo(2);
  }

  @Test
  void wrongSettingStopsTheStartAndIsNamed() {
    OddsProcess service = stack.service(Map.of("TOUCHLINE_ODDS_HISTORY_DAYS", "0"));

    assertThat(service.exitCode()).isNotZero();
    assertThat(service.log()).contains("touchline.odds.history.days is 0");
  }

  private List<String> partitions() {
    return stack.rows(
        "SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid"
            + " WHERE inhparent = to_regclass('odds.ticks') ORDER BY 1");
  }

  private static String name(int days) {
    return "ticks_"
        + LocalDate.now(ZoneOffset.UTC).plusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
