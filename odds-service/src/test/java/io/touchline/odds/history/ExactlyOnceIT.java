package io.touchline.odds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.odds.OddsTick;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends in the middle, the history has every tick once. */
class ExactlyOnceIT {
  private static final int TRANSACTION = 50;

  @TempDir Path folder;
  private HistoryStack stack;
  private TickProducer producer;

  @BeforeEach
  void start() throws IOException {
    stack = HistoryStack.start(folder);
    producer = new TickProducer(stack.bootstrapServers());
  }

  @AfterEach
  void stop() throws IOException {
    producer.close();
    stack.close();
  }

  @Test
  void killsOfTheServiceInMidStreamNeitherLoseNorRepeatATick() {
    Map<String, String> smallBatches = Map.of("TOUCHLINE_ODDS_HISTORY_BATCH", "40");
    for (int kill = 1; kill <= 3; kill++) {
      OddsProcess service = stack.service(smallBatches);
      int before = stack.count();
      produce(40);
      await().atMost(HistoryStack.LIMIT).until(() -> stack.count() > before + 100);
      service.kill();
    }
    stack.service(smallBatches);
    produce(5);

    awaitAll();
  }

  @Test
  void killOfPostgresInMidStreamNeitherLosesNorRepeatsATick() throws IOException {
    OddsProcess service = stack.service(Map.of("TOUCHLINE_ODDS_HISTORY_BATCH", "40"));
    produce(40);
    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() > 100);
    stack.killPostgres();
    produce(40);
    await().atMost(HistoryStack.LIMIT).until(() -> status(service).contains("database_away"));
    assertThat(service.ready()).isTrue();
    stack.restartPostgres();

    awaitAll();
    assertThat(service.alive()).isTrue();
  }

  @Test
  void twoReplicasShareTheWorkAndTheSurvivorTakesOver() {
    OddsProcess first = stack.service();
    OddsProcess second = stack.service();
    produce(10);
    awaitAll();
    // Both are in the group, each with partitions of its own.
    await()
        .atMost(HistoryStack.LIMIT)
        .until(
            () ->
                first.log().contains("partitions=[odds")
                    && second.log().contains("partitions=[odds"));
    produce(40);
    first.kill();
    produce(10);

    awaitAll();
  }

  @Test
  void ticksReadAgainChangeNothing() {
    OddsProcess service = stack.service();
    produce(20);
    awaitAll();
    List<String> before = everything();
    service.kill();
    stack.resetGroup();
    OddsProcess again = stack.service();

    await()
        .atMost(HistoryStack.LIMIT)
        .until(() -> status(again).contains("\"duplicates\":" + 20 * TRANSACTION));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void topicMadeAnewDoesNotCollideWithTheOneBefore() {
    OddsProcess service = stack.service();
    produce(20);
    awaitAll();
    int old = stack.count();
    stack.remakeTopic();
    try (TickProducer fresh = new TickProducer(stack.bootstrapServers())) {
      // Fewer than before, so that the old position would be beyond the end; the same offsets.
      fresh.send(ticks(0, TRANSACTION));

      await().atMost(HistoryStack.LIMIT).until(() -> stack.count() == old + TRANSACTION);
      assertThat(positionsOfLog(2)).isEqualTo(fresh.positions());
      assertThat(positionsOfLog(1)).isEqualTo(producer.positions());
    }
    assertThat(service.alive()).isTrue();
  }

  @Test
  void whatCannotBeStoredIsKeptAndBlocksNothing() {
    OddsProcess service = stack.service();
    produce(1);
    awaitAll();
    stack.execute("ALTER TABLE odds.ticks ADD CONSTRAINT t CHECK (price <> 13.13)");
    String noJson = producer.sendRaw(0, "no json".getBytes(StandardCharsets.UTF_8));
    String nothing = producer.sendRaw(1, null);
    List<OddsTick> batch = new ArrayList<>(ticks(0, TRANSACTION));
    batch.add(7, Ticks.tick("9", "home", "bet365", 13.13, Instant.now()));
    batch.add(9, Ticks.tick("9", "home", "bet\0365", 2, Instant.now()));
    batch.add(Ticks.tick("9", "home", "bet365", 2, Instant.now().minusSeconds(91 * 86_400)));
    batch.add(Ticks.tick("9", "home", "bet365", 2, Instant.now().plusSeconds(3_600)));
    batch.add(Ticks.tick("9", "home", "bet365", 0.5, Instant.now()));
    producer.send(batch);

    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() == 2 * TRANSACTION);
    await().atMost(HistoryStack.LIMIT).until(() -> status(service).contains("\"refused\":7"));
    assertThat(stack.rows("SELECT reason FROM odds.refused_ticks ORDER BY reason"))
        .containsExactly(
            "FUTURE_TIMESTAMP",
            "INVALID_PRICE",
            "MALFORMED",
            "NOT_STORABLE",
            "TOO_OLD",
            "UNREADABLE",
            "UNREADABLE");
    assertThat(
            stack.rows(
                "SELECT log_partition || '/' || record_offset FROM odds.refused_ticks"
                    + " WHERE reason = 'UNREADABLE' ORDER BY 1"))
        .containsExactly(noJson, nothing);
    assertThat(
            stack.rows(
                "SELECT convert_from(record, 'UTF8') FROM odds.refused_ticks"
                    + " WHERE record = 'no json'"))
        .containsExactly("no json");
  }

  private void produce(int transactions) {
    for (int i = 0; i < transactions; i++) {
      producer.send(ticks(i, TRANSACTION));
    }
  }

  private static List<OddsTick> ticks(int seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Ticks.tick(
                    String.valueOf((seed * 7 + i) % 20),
                    List.of("home", "draw", "away").get(i % 3),
                    "book" + i % 8,
                    1.5 + i / 100.0,
                    Instant.now()))
        .toList();
  }

  private void awaitAll() {
    List<String> expected = producer.positions();
    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() >= expected.size());
    assertThat(stack.positions()).isEqualTo(expected);
  }

  private List<String> everything() {
    return stack.rows("SELECT * FROM odds.ticks ORDER BY log_partition, record_offset");
  }

  private List<String> positionsOfLog(int log) {
    return stack.rows(
        "SELECT log_partition || '/' || record_offset FROM odds.ticks WHERE log_id = "
            + log
            + " ORDER BY log_partition, record_offset");
  }

  private static String status(OddsProcess service) {
    return service.get("/api/v1/odds/history/status").body();
  }
}
