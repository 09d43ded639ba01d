package io.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchUpdate;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the source's HTTP to Kafka, and what of it the settings decide. */
class PollingIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private IngestStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = IngestStack.start(folder);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void scoreboardOfEachLeagueReachesAllItsRooms() {
    ScoreboardJson english = ScoreboardJson.league("700");
    english.match("1").firstHalf(20).score(1, 0).goal("10", "7'", "Scorer");
    stack.upstream().scoreboard("eng.1", english::toString);
    ScoreboardJson spanish = ScoreboardJson.league("740");
    spanish.match("2").kickOff("2090-01-01T20:00Z");
    stack.upstream().scoreboard("esp.1", spanish::toString);

    IngestProcess service = stack.service(Map.of("TOUCHLINE_ESPN_LEAGUES", "PL,PD"));

    await().atMost(LIMIT).until(() -> count("live_matches") == 2);
    LiveMatchesUpdate all = stack.topics().board("live_matches").orElseThrow();
    assertThat(all.live()).isEqualTo(1);
    assertThat(all.matches().getFirst().source()).isEqualTo("espn-simulated");
    assertThat(count("live_matches:PL")).isEqualTo(1);
    assertThat(count("live_matches:PD")).isEqualTo(1);
    ConsumerRecord<String, byte[]> image =
        stack.topics().records(Feed.MATCHES).stream()
            .filter(record -> record.key().equals("match:1"))
            .findFirst()
            .orElseThrow();
    assertThat(header(image, "ce_type")).isEqualTo("match_update");
    assertThat(EventCodec.payload(image.value(), MatchUpdate.class).match().minute()).isEqualTo(20);
    assertThat(stack.topics().matchEvents()).isEmpty();
    SourceStatus status = stack.topics().states().getLast();
    assertThat(status.status()).isEqualTo(SourceState.HEALTHY);
    assertThat(status.simulated()).isTrue();
    assertThat(service.get("/q/health/ready")).contains("\"status\": \"UP\"");
    assertThat(service.get("/q/metrics")).contains("touchline_ingest_answer_to_commit_seconds");
  }

  @Test
  void restartWhileNothingIsInPlayIsServedFromTheCache() {
    stack.upstream().genuine("eng.1", this::toCome);
    Map<String, String> idle = Map.of("TOUCHLINE_ESPN_IDLE_INTERVAL", "300");
    IngestProcess first = stack.service(idle);
    await().atMost(LIMIT).until(() -> count("live_matches") == 1);
    first.stop();
    int requests = stack.upstream().requests();

    IngestProcess second = stack.service(idle);

    await().atMost(LIMIT).until(() -> second.get("/api/v1/sources").contains("\"healthy\""));
    assertThat(second.get("/q/metrics")).contains("outcome=\"cached\"");
    assertThat(stack.upstream().requests()).isEqualTo(requests);
    assertThat(stack.topics().board("live_matches").orElseThrow().count()).isEqualTo(1);
  }

  @Test
  void answerOfOneServerIsNotServedInPlaceOfThatOfAnother() throws IOException {
    stack.upstream().genuine("eng.1", this::toCome);
    Map<String, String> idle = Map.of("TOUCHLINE_ESPN_IDLE_INTERVAL", "300");
    IngestProcess first = stack.service(idle);
    await().atMost(LIMIT).until(() -> count("live_matches") == 1);
    first.stop();

    try (ScriptedUpstream other = ScriptedUpstream.start()) {
      other.genuine("eng.1", () -> ScoreboardJson.league("700").toString());
      Map<String, String> elsewhere = new HashMap<>(idle);
      elsewhere.put("TOUCHLINE_ESPN_SITE_URL", other.url());
      stack.service(elsewhere);
      await().atMost(LIMIT).until(() -> count("live_matches") == 0);
      assertThat(other.requests()).isEqualTo(1);
    }
  }

  @Test
  void simulatedAnswerIsNotKeptInTheCache() {
    stack.upstream().scoreboard("eng.1", this::toCome);
    Map<String, String> idle = Map.of("TOUCHLINE_ESPN_IDLE_INTERVAL", "300");
    IngestProcess first = stack.service(idle);
    await().atMost(LIMIT).until(() -> count("live_matches") == 1);
    first.stop();
    int requests = stack.upstream().requests();

    stack.service(idle);

    await().atMost(LIMIT).until(() -> stack.upstream().requests() > requests);
  }

  @Test
  void replicaThatLostItsLeaseSaysSo() throws IOException {
    stack.upstream().scoreboard("eng.1", this::toCome);
    IngestProcess service = stack.service();
    await().atMost(LIMIT).until(() -> leaseToken(service).equals("1.0"));

    stack.redis("SET {touchline:ingest:espn}:lease another PX 60000");

    await().atMost(LIMIT).until(() -> leaseToken(service).equals("0.0"));
    stack.redis("DEL {touchline:ingest:espn}:lease");
    await().atMost(LIMIT).until(() -> leaseToken(service).equals("2.0"));
  }

  @Test
  void leagueThatIsNotPolledAnyMoreLosesItsRoom() {
    stack.upstream().scoreboard("eng.1", this::toCome);
    stack.upstream().scoreboard("esp.1", () -> ScoreboardJson.league("740").toString());
    IngestProcess both = stack.service(Map.of("TOUCHLINE_ESPN_LEAGUES", "PL,PD"));
    await().atMost(LIMIT).until(() -> count("live_matches:PL") == 1);
    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches:PD").isPresent());
    both.stop();

    stack.service(Map.of("TOUCHLINE_ESPN_LEAGUES", "PD"));

    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches:PL").isEmpty());
    await().atMost(LIMIT).until(() -> count("live_matches") == 0);
    assertThat(stack.topics().board("live_matches:PD")).isPresent();
  }

  @Test
  void rateLimitHoldsOverAllLeagues() {
    List<Long> asked = new CopyOnWriteArrayList<>();
    for (String slug : List.of("eng.1", "esp.1", "ita.1", "ger.1", "fra.1")) {
      stack
          .upstream()
          .on(
              slug,
              http -> {
                asked.add(System.nanoTime());
                ScriptedUpstream.send(http, 200, "application/json", "{\"events\":[]}");
              });
    }

    stack.service(
        Map.of(
            "TOUCHLINE_ESPN_LEAGUES", "PL,PD,SA,BL1,FL1",
            "TOUCHLINE_ESPN_RATE_PER_SECOND", "2"));

    await().atMost(LIMIT).until(() -> asked.size() >= 9);
    // Permits at 0, 0, 1, 1, 2, 2, 3, 3 and 4 s; the first request is slow to arrive, being cold.
    assertThat(Duration.ofNanos(asked.get(8) - asked.get(0)))
        .isGreaterThan(Duration.ofMillis(3200));
  }

  @Test
  void unknownLeagueAndWrongValuesStopTheStart() {
    IngestProcess unknown = stack.service(Map.of("TOUCHLINE_ESPN_LEAGUES", "PL,XX"));
    IngestProcess zero = stack.service(Map.of("LIVE_MATCHES_UPDATE_INTERVAL", "0"));

    assertThat(unknown.exitCode()).isNotZero();
    assertThat(unknown.log()).contains("Unsupported league: XX");
    assertThat(zero.exitCode()).isNotZero();
    assertThat(zero.log())
        .contains("touchline.espn.live-interval is 0; it must be from 1 to 86400");
  }

  private String toCome() {
    return ScoreboardJson.league("700").match("1").kickOff("2090-01-01T20:00Z").end().toString();
  }

  private static String leaseToken(IngestProcess service) {
    return service
        .get("/q/metrics")
        .lines()
        .filter(line -> line.startsWith("touchline_ingest_lease_token"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("");
  }

  private int count(String room) {
    return stack.topics().board(room).map(LiveMatchesUpdate::count).orElse(0);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
