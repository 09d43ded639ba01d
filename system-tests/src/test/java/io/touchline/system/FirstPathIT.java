package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path on the local stack: the sandbox's HTTP to a bare WebSocket. */
class FirstPathIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir static Path home;
  private static Stack stack;

  @BeforeAll
  static void up() throws Exception {
    // Slow enough for a match to stay in play for the length of a test, polled often.
    stack =
        Stack.up(
            home,
            Map.of(
                "LIVE_MATCHES_UPDATE_INTERVAL", "2",
                "TOUCHLINE_ESPN_RATE_PER_SECOND", "20",
                "TOUCHLINE_ESPN_RATE_PER_MINUTE", "1200",
                "TOUCHLINE_SANDBOX_SPEED", "5"));
  }

  @AfterAll
  static void down() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void subscriberGetsTheImageAndThenEachChange() {
    try (Client client = Client.connect(stack.webSocket())) {
      client.await1("system_status");
      client.send("{\"event\":\"subscribe_live_matches\",\"id\":1}");
      JsonNode reply = client.await1("subscribed");
      assertThat(reply.at("/data/channel").asText()).isEqualTo("live_matches");
      JsonNode image = client.await1("live_matches_update");
      assertThat(image.path("key").asText()).isEqualTo("live_matches");
      assertThat(image.path("v").asText()).isNotEmpty();
      assertThat(image.at("/data/count").asInt()).isEqualTo(image.at("/data/matches").size());
      assertThat(image.at("/data/live").asInt()).isPositive();
      assertThat(image.at("/data/matches/0/source").asText()).isEqualTo("espn-simulated");
      JsonNode next =
          client.await1(
              "a change",
              f -> isUpdate(f) && !f.path("v").asText().equals(image.path("v").asText()));
      assertThat(next.at("/data/timestamp").asText())
          .isGreaterThan(image.at("/data/timestamp").asText());
    }
  }

  @Test
  void goalArrivesAsLiveMatchesUpdateAndAsMatchEvent() throws Exception {
    try (Client client = Client.connect(stack.webSocket())) {
      JsonNode match = subscribeToAMatchInPlay(client);
      String id = match.path("id").asText();
      stack.score(id, "home");
      JsonNode goal = client.await1("the goal", f -> isGoal(f, id));
      assertThat(goal.path("key").asText()).isEqualTo("match:" + id);
      assertThat(goal.at("/data/side").asText()).isIn("home", "away");
      int home = goal.at("/data/homeScore").asInt();
      int away = goal.at("/data/awayScore").asInt();
      client.await1(
          "the image with the new score",
          f ->
              isUpdate(f)
                  && matches(f).stream()
                      .anyMatch(
                          m ->
                              m.path("id").asText().equals(id)
                                  && m.path("homeScore").asInt() == home
                                  && m.path("awayScore").asInt() == away));
    }
  }

  @Test
  void killedIngestNeitherLosesNorRepeatsAGoal() throws Exception {
    try (Client client = Client.connect(stack.webSocket())) {
      JsonNode match = subscribeToAMatchInPlay(client);
      String id = match.path("id").asText();
      for (int i = 0; i < 3; i++) {
        long before = client.frames().stream().filter(f -> isGoal(f, id)).count();
        stack.kill("ingest-service");
        stack.score(id, "away");
        await("a goal after the kill")
            .atMost(Duration.ofMinutes(1))
            .until(() -> client.frames().stream().filter(f -> isGoal(f, id)).count() > before);
      }
      stack.awaitReady();
      assertSequenceWithoutGapOrRepeat(client, id);
      client.await1(
          "the image that counts them", f -> imageCounts(f, id, lastSequence(client, id)));
    }
  }

  @Test
  void killedPushGivesTheImageAgainAndWhatWasMissed() throws Exception {
    try (Client before = Client.connect(stack.webSocket())) {
      JsonNode match = subscribeToAMatchInPlay(before);
      String id = match.path("id").asText();
      stack.score(id, "home");
      JsonNode lastSeen = before.await1("the goal", f -> isGoal(f, id));
      stack.kill("push-service");
      before.awaitClose();
      stack.score(id, "home");
      stack.awaitReady();
      long seen = lastSequence(before, id);
      String token = tokenOf(before, id, seen, lastSeen);
      try (Client after = Client.connect(stack.webSocket())) {
        after.send(
            "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"live_matches\",\"match:%s\"],\"resume\":{\"match:%s\":\"%s\"}}}"
                .formatted(id, id, token));
        after.await1("the image again", FirstPathIT::isUpdate);
        after.await1("the goal of the meantime", f -> isGoal(f, id));
        List<Long> sequences = sequences(after, id);
        assertThat(sequences.getFirst()).isEqualTo(seen + 1);
        assertSequenceWithoutGapOrRepeat(after, id);
      }
    }
  }

  @Test
  void wrongInputGetsAnErrorWithACodeAndTheSessionLivesOn() throws Exception {
    try (Client client = Client.connect(stack.webSocket())) {
      Map<String, String> wrong =
          Map.of(
              "{\"event\":\"subscribe_everything\",\"id\":\"a\"}", "a",
              "{\"event\":\"subscribe_live_matches\",\"data\":{\"league\":\"XX\"},\"id\":\"b\"}",
                  "b");
      for (var frame : wrong.entrySet()) {
        client.send(frame.getKey());
        JsonNode error = client.await1("the error", f -> isErrorFor(f, frame.getValue()));
        assertThat(error.at("/data/code").asText()).isNotEmpty();
        assertThat(error.at("/data/message").asText()).isNotEmpty();
      }
      client.send("this is no JSON");
      client.await1("an error without an id", f -> isErrorFor(f, ""));
      client.send("{\"event\":\"ping\",\"data\":\"" + "x".repeat(20_000) + "\"}");
      client.await1(
          "the error for the too large frame",
          f -> f.at("/data/code").asText().equals("message_too_big"));
      client.send("{\"event\":\"ping\"}");
      client.await1("pong");
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  void httpFallbackAnswersWithTheSameImage() throws Exception {
    var answer = stack.get("/api/v1/live-matches?league=PL");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    assertThat(JSON.readTree(answer.body()).path("league").asText()).isEqualTo("PL");
    assertThat(stack.get("/api/v1/live-matches?league=XX").body())
        .contains("Unsupported league: XX");
  }

  private static JsonNode subscribeToAMatchInPlay(Client client) {
    client.send("{\"event\":\"subscribe_live_matches\"}");
    // Early in the match, so that it is still in play when the test is done with it.
    JsonNode image =
        client.await1("a match with time left", f -> isUpdate(f) && !early(f).isEmpty());
    JsonNode match = early(image).getFirst();
    String id = match.path("id").asText();
    client.send(
        "{\"event\":\"subscribe\",\"id\":\"m\",\"data\":{\"keys\":[\"match:" + id + "\"]}}");
    client.await1("match_update");
    return match;
  }

  /** In play, and for the next fifteen minutes or so: in a break nobody scores. */
  private static List<JsonNode> early(JsonNode update) {
    return matches(update).stream().filter(FirstPathIT::goesOn).toList();
  }

  private static boolean goesOn(JsonNode match) {
    int minute = match.path("minute").asInt(90);
    return switch (match.path("period").asText()) {
      case "first_half" -> minute < 30;
      case "second_half" -> minute < 75;
      default -> false;
    };
  }

  private static List<JsonNode> matches(JsonNode update) {
    return StreamSupport.stream(update.at("/data/matches").spliterator(), false).toList();
  }

  private static boolean isUpdate(JsonNode frame) {
    return frame.path("event").asText().equals("live_matches_update");
  }

  private static boolean isGoal(JsonNode frame, String matchId) {
    return isEvent(frame, matchId) && frame.at("/data/type").asText().equals("goal");
  }

  private static boolean isEvent(JsonNode frame, String matchId) {
    return frame.path("event").asText().equals("match_event")
        && frame.at("/data/matchId").asText().equals(matchId);
  }

  private static boolean isErrorFor(JsonNode frame, String id) {
    return frame.path("event").asText().equals("error") && frame.path("id").asText().equals(id);
  }

  private static boolean imageCounts(JsonNode frame, String id, long events) {
    return frame.path("event").asText().equals("match_update")
        && frame.at("/data/match/id").asText().equals(id)
        && frame.at("/data/match/eventCount").asLong() >= events;
  }

  private static List<Long> sequences(Client client, String matchId) {
    return client.frames().stream()
        .filter(f -> isEvent(f, matchId))
        .map(f -> f.at("/data/sequence").asLong())
        .toList();
  }

  private static long lastSequence(Client client, String matchId) {
    return sequences(client, matchId).getLast();
  }

  private static String tokenOf(Client client, String matchId, long sequence, JsonNode otherwise) {
    return client.frames().stream()
        .filter(f -> isEvent(f, matchId) && f.at("/data/sequence").asLong() == sequence)
        .findFirst()
        .orElse(otherwise)
        .path("v")
        .asText();
  }

  private static void assertSequenceWithoutGapOrRepeat(Client client, String matchId) {
    List<Long> sequences = sequences(client, matchId);
    assertThat(sequences)
        .isEqualTo(
            IntStream.range(0, sequences.size()).mapToObj(i -> sequences.getFirst() + i).toList());
  }
}
