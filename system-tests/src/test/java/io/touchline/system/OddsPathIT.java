package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odds on the local stack: from the sandbox's two sources to a bare WebSocket, and the history. */
class OddsPathIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(1);
  @TempDir static Path home;
  private static Stack stack;

  @BeforeAll
  static void up() throws Exception {
    stack =
        Stack.up(
            home,
            Map.of(
                "LIVE_MATCHES_UPDATE_INTERVAL", "2",
                "ODDS_UPDATE_INTERVAL", "5",
                "TOUCHLINE_ODDS_LIVE_INTERVAL", "3",
                "TOUCHLINE_ESPN_RATE_PER_SECOND", "40",
                "TOUCHLINE_ESPN_RATE_PER_MINUTE", "2400",
                "TOUCHLINE_SANDBOX_SPEED", "5"));
  }

  @AfterAll
  static void down() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void subscriberOfOddsGetsTheImageAndThenEachChange() {
    try (Client client = Client.connect(stack.webSocket())) {
      String id = matchInPlay(client).path("id").asText();
      client.send("{\"event\":\"subscribe_odds\",\"data\":\"" + id + "\",\"id\":1}");
      JsonNode told = client.await1("the acknowledgement", f -> f.path("id").asInt() == 1);
      assertThat(told.path("data").toString())
          .isEqualTo("{\"event\":\"subscribed\",\"channel\":\"odds\",\"matchId\":\"" + id + "\"}");
      JsonNode image = client.await1("odds_update").path("data");
      assertThat(image.path("matchId").asText()).isEqualTo(id);
      assertThat(image.path("odds").size()).isGreaterThanOrEqualTo(8);
      JsonNode line = image.path("odds").path(0);
      assertThat(line.path("source").asText()).endsWith("-simulated");
      for (String field : List.of("provider", "details", "isLive", "prices", "seenAt")) {
        assertThat(line.has(field)).as(field).isTrue();
      }
      client.await1(
          "a change",
          f ->
              isOddsOf(f, id)
                  && !f.at("/data/changedAt").asText().equals(image.path("changedAt").asText()));
    }
  }

  @Test
  void oddsAreAskedForOnceAndErrorsSayWhatIsWrong() throws Exception {
    try (Client client = Client.connect(stack.webSocket())) {
      String id = matchInPlay(client).path("id").asText();
      client.send("{\"event\":\"get_odds\",\"data\":{\"eventId\":\"%s\"},\"id\":7}".formatted(id));
      assertThat(client.await1("the answer", f -> f.path("id").asInt() == 7).path("key").asText())
          .isEqualTo("odds:" + id);
      client.send("{\"event\":\"get_odds\",\"data\":{\"eventId\":\"nobody\"},\"id\":8}");
      JsonNode unknown = client.await1("the error", f -> f.path("id").asInt() == 8);
      assertThat(unknown.at("/data/code").asText()).isEqualTo("not_available_yet");
      client.send("{\"event\":\"subscribe_odds\",\"id\":9}");
      JsonNode missing = client.await1("the error", f -> f.path("id").asInt() == 9);
      assertThat(missing.at("/data/message").asText()).startsWith("Match ID is required");
      JsonNode overHttp = JSON.readTree(stack.get("/api/v1/odds/" + id).body());
      assertThat(overHttp.path("matchId").asText()).isEqualTo(id);
    }
  }

  @Test
  void goalSuspendsEveryPriceUntilBookmakersHaveLookedAgain() throws Exception {
    try (Client client = Client.connect(stack.webSocket())) {
      JsonNode match = matchInPlay(client);
      String id = match.path("id").asText();
      client.send("{\"event\":\"subscribe_odds\",\"data\":\"" + id + "\"}");
      client.await1("an open market", f -> isOddsOf(f, id) && status(f).equals("open"));
      stack.score(id, "away");
      JsonNode suspended =
          client.await1("the suspension", f -> isOddsOf(f, id) && status(f).equals("suspended"));
      assertThat(suspended.at("/data/suspension/reason").asText()).isEqualTo("incident");
      assertThat(suspended.at("/data/best")).isEmpty();
      assertThat(suspended.at("/data/odds"))
          .noneMatch(line -> line.has("homeOdds") || line.has("drawOdds") || line.has("awayOdds"));
      client.await1(
          "the suspension beside the match",
          f ->
              oddsOf(f, id).filter(o -> o.path("status").asText().equals("suspended")).isPresent());
      String since = suspended.at("/data/suspension/since").asText();
      client.await1(
          "new prices",
          f ->
              isOddsOf(f, id)
                  && status(f).equals("open")
                  && f.at("/data/timestamp").asText().compareTo(since) > 0);
    }
  }

  @Test
  void historyHasEveryTickOnceThroughKillsOfTheServiceAndOfPostgres() throws Exception {
    OddsLedger ledger = new OddsLedger(stack);
    await().atMost(LIMIT).until(() -> ledger.stored().size() > 500);
    try (Client client = Client.connect(stack.webSocket())) {
      String id = matchInPlay(client).path("id").asText();
      client.send("{\"event\":\"subscribe_odds\",\"data\":\"" + id + "\"}");
      client.await1("odds_update");

      stack.killPostgres();
      int before = client.frames("odds_update").size();
      await("odds go on without PostgreSQL")
          .atMost(LIMIT)
          .until(() -> client.frames("odds_update").size() > before + 1);
      stack.kill("odds-service");
      stack.awaitReady();
      int after = client.frames("odds_update").size();
      await("odds go on after the kill")
          .atMost(LIMIT)
          .until(() -> client.frames("odds_update").size() > after + 1);
    }
    List<String> told = ledger.published();
    await("the history to catch up")
        .atMost(LIMIT)
        .until(() -> Set.copyOf(ledger.stored()).containsAll(told));
    // Ticks go on meanwhile: what is stored now is published by the time that we look there.
    List<String> stored = ledger.stored();
    assertThat(stored).doesNotHaveDuplicates();
    assertThat(Set.copyOf(ledger.published())).containsAll(stored);
    assertThat(ledger.brokenChains()).isEmpty();
  }

  @Test
  void questionsOfTheMomentAreAnsweredOverHttp() throws Exception {
    await()
        .atMost(LIMIT)
        .until(() -> !get("/api/v1/odds/now/movers?minutes=5").path("movers").isEmpty());
    JsonNode best = get("/api/v1/odds/now/best?live=true&limit=5");
    assertThat(best.path("matches")).isNotEmpty().allMatch(m -> m.at("/match/isLive").asBoolean());
    assertThat(get("/api/v1/odds/now/value-bets").path("valueBets"))
        .allMatch(v -> v.at("/bet/expectedValue").asDouble() >= 0.02);
    assertThat(get("/api/v1/sources/unmatched").path("unmatched")).isNotEmpty();
    assertThat(stack.getOdds("/api/v1/odds/now/movers?minutes=7").statusCode()).isEqualTo(400);
  }

  private static JsonNode get(String path) throws Exception {
    return JSON.readTree(stack.getOdds(path).body());
  }

  /** In play with time left, and with odds. */
  private static JsonNode matchInPlay(Client client) {
    client.send("{\"event\":\"subscribe_live_matches\"}");
    JsonNode update =
        client.await1("a match in play with odds", f -> inPlay(f).findFirst().isPresent());
    return inPlay(update).findFirst().orElseThrow();
  }

  private static Stream<JsonNode> inPlay(JsonNode frame) {
    return matches(frame)
        .filter(m -> m.at("/odds/status").asText().equals("open"))
        .filter(m -> m.path("period").asText().endsWith("_half"))
        .filter(m -> m.path("minute").asInt(90) < 75 && m.path("minute").asInt(90) != 45)
        .filter(
            m -> m.path("period").asText().equals("second_half") || m.path("minute").asInt() < 30);
  }

  private static Stream<JsonNode> matches(JsonNode frame) {
    return frame.path("event").asText().equals("live_matches_update")
        ? StreamSupport.stream(frame.at("/data/matches").spliterator(), false)
        : Stream.empty();
  }

  private static Optional<JsonNode> oddsOf(JsonNode frame, String id) {
    return matches(frame)
        .filter(m -> m.path("id").asText().equals(id))
        .map(m -> m.path("odds"))
        .findFirst();
  }

  private static boolean isOddsOf(JsonNode frame, String id) {
    return frame.path("event").asText().equals("odds_update")
        && frame.path("key").asText().equals("odds:" + id);
  }

  private static String status(JsonNode frame) {
    return frame.at("/data/status").asText();
  }
}
