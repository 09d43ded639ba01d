package io.touchline.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxServerTest {
  private static final String ENGLAND = "/apis/site/v2/sports/soccer/eng.1/scoreboard";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:06:30Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxServer sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox =
        SandboxServer.start(
            0, new SimulatedScoreboards(new MatchDay(1, 20)), JsonVariant.Y2026, CLOCK);
  }

  @AfterEach
  void stop() {
    sandbox.close();
    client.close();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  private void fault(String json) throws Exception {
    assertThat(send("POST", "/sandbox/faults", json).statusCode()).isEqualTo(200);
  }

  @Test
  void aScoreboardSaysThatItIsSimulated() throws Exception {
    var answer = get(ENGLAND);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Touchline-Upstream")).contains("simulated");
    assertThat(JSON.readTree(answer.body()).get("touchlineUpstream").asText())
        .isEqualTo("simulated");
  }

  @Test
  void unknownLeagueAndWrongQueriesGetJsonErrors() throws Exception {
    assertThat(get("/apis/site/v2/sports/soccer/xyz.1/scoreboard").statusCode()).isEqualTo(404);
    assertThat(get(ENGLAND + "?dates=yesterday").statusCode()).isEqualTo(400);
    assertThat(get(ENGLAND + "?variant=1999").body()).contains("1999");
    assertThat(get("/else").statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(get("/else").body()).get("code").asInt()).isEqualTo(404);
  }

  @Test
  void datesChooseTheDay() throws Exception {
    // With the next two rounds, which are of the same day at this speed.
    assertThat(JSON.readTree(get(ENGLAND + "?dates=20260301").body()).get("events")).hasSize(30);
    assertThat(JSON.readTree(get(ENGLAND + "?dates=20250101").body()).get("events")).isEmpty();
    assertThat(JSON.readTree(get(ENGLAND + "?dates=20260228-20260302").body()).get("events"))
        .hasSize(30);
    assertThat(JSON.readTree(get(ENGLAND).body()).get("events")).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({"429,429", "403,403", "500,500", "503,503"})
  void aStatusFaultStrikesItsLeagueUntilCleared(String fault, int status) throws Exception {
    fault("{\"fault\":\"" + fault + "\",\"leagues\":[\"eng.1\"]}");
    assertThat(get(ENGLAND).statusCode()).isEqualTo(status);
    assertThat(get(ENGLAND).statusCode()).isEqualTo(status);
    assertThat(get(ENGLAND.replace("eng", "esp")).statusCode()).isEqualTo(200);
    send("DELETE", "/sandbox/faults", "");
    assertThat(get(ENGLAND).statusCode()).isEqualTo(200);
  }

  @Test
  void tooManyRequestsSaysWhenToComeBackAndForbiddenIsAPage() throws Exception {
    fault("{\"fault\":\"429\",\"retryAfterSeconds\":7,\"count\":1}");
    fault("{\"fault\":\"403\",\"count\":1}");
    assertThat(get(ENGLAND).headers().firstValue("Retry-After")).contains("7");
    var forbidden = get(ENGLAND);
    assertThat(forbidden.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(forbidden.body()).contains("Access Denied");
    assertThat(get(ENGLAND).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut_off", "refuse"})
  void aBrokenConnectionIsAnErrorForTheClientAndNotTheEnd(String fault) throws Exception {
    fault("{\"fault\":\"" + fault + "\"}");
    assertThatThrownBy(() -> get(ENGLAND)).isInstanceOf(IOException.class);
    send("DELETE", "/sandbox/faults", "");
    assertThat(get(ENGLAND).statusCode()).isEqualTo(200);
  }

  @Test
  void malformedIsNoJsonAndGarbageIsOneBadEventAmongGoodOnes() throws Exception {
    fault("{\"fault\":\"malformed\",\"count\":1}");
    String malformed = get(ENGLAND).body();
    assertThatThrownBy(() -> JSON.readTree(malformed)).isInstanceOf(IOException.class);
    fault("{\"fault\":\"garbage_event\",\"count\":1}");
    JsonNode events = JSON.readTree(get(ENGLAND).body()).get("events");
    assertThat(events).hasSize(11);
    assertThat(events.at("/0/status").isTextual()).isTrue();
    assertThat(events.at("/1/status").isObject()).isTrue();
  }

  @Test
  void slowIsTheRightAnswerLate() throws Exception {
    fault("{\"fault\":\"slow\",\"delayMs\":300,\"count\":1}");
    long before = System.nanoTime();
    assertThat(get(ENGLAND).statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - before).isGreaterThan(300_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"fault\":\"418\"}",
        "{\"fault\":\"429\",\"retryAfterSeconds\":-1}",
        "{\"fault\":\"slow\",\"delayMs\":\"long\"}",
        "{\"fault\":\"500\",\"leagues\":\"eng.1\"}",
        "{\"fault\":\"500\",\"count\":0}"
      })
  void aWrongFaultIsRefusedWithAReason(String body) throws Exception {
    var answer = send("POST", "/sandbox/faults", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).at("/error/message").asText()).isNotBlank();
    assertThat(get(ENGLAND).statusCode()).isEqualTo(200);
  }

  @Test
  void aGoalOnDemandShowsInScoreAndDetails() throws Exception {
    JsonNode match = match(true);
    String path = "/sandbox/matches/" + match.get("id").asText() + "/goal";
    assertThat(send("POST", path, "{\"side\":\"up\"}").statusCode()).isEqualTo(400);
    JsonNode after = JSON.readTree(send("POST", path, "{\"side\":\"away\"}").body());
    assertThat(after.get("awayScore").asInt()).isEqualTo(match.get("awayScore").asInt() + 1);
    JsonNode event = event(match);
    assertThat(event.at("/competitions/0/competitors/1/score").asText())
        .isEqualTo(after.get("awayScore").asText());
    assertThat(event.at("/competitions/0/details").findValuesAsText("scoringPlay"))
        .contains("true");
  }

  @Test
  void aGoalNeedsAMatchInPlay() throws Exception {
    String resting = match(false).get("id").asText();
    String body = "{\"side\":\"home\"}";
    assertThat(send("POST", "/sandbox/matches/" + resting + "/goal", body).statusCode())
        .isEqualTo(409);
    assertThat(send("POST", "/sandbox/matches/12345/goal", body).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/sandbox/matches/12345/goal", "").statusCode()).isEqualTo(405);
  }

  private JsonNode match(boolean inPlay) throws Exception {
    for (JsonNode match : JSON.readTree(get("/sandbox").body()).get("matches")) {
      if (match.get("clockRuns").asBoolean() == inPlay) {
        return match;
      }
    }
    throw new AssertionError("No such match now");
  }

  private JsonNode event(JsonNode match) throws Exception {
    String path = ENGLAND.replace("eng.1", match.get("league").asText());
    for (JsonNode event : JSON.readTree(get(path).body()).get("events")) {
      if (event.get("id").equals(match.get("id"))) {
        return event;
      }
    }
    throw new AssertionError("Not on its scoreboard: " + match);
  }

  @Test
  void requestsAreCountedByLeagueAndStatus() throws Exception {
    get(ENGLAND);
    fault("{\"fault\":\"500\",\"count\":1}");
    get(ENGLAND);
    JsonNode log = JSON.readTree(get("/sandbox/requests").body());
    assertThat(log.at("/leagues/eng.1/200").asInt()).isEqualTo(1);
    assertThat(log.at("/leagues/eng.1/500").asInt()).isEqualTo(1);
    assertThat(log.at("/recent/1/fault").asText()).isEqualTo("500");
    send("DELETE", "/sandbox/requests", "");
    assertThat(JSON.readTree(get("/sandbox/requests").body()).get("total").asInt()).isZero();
  }

  @Test
  void aTakenPortIsNamed() {
    assertThatThrownBy(
            () ->
                SandboxServer.start(
                    sandbox.port(),
                    new SimulatedScoreboards(new MatchDay(1, 20)),
                    JsonVariant.Y2026,
                    CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(String.valueOf(sandbox.port()));
  }
}
