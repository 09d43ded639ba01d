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
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOddsTest {
  private static final String KEY = "apiKey=simulated";
  private static final String EPL = "/v4/sports/soccer_epl/odds?regions=eu&" + KEY;
  private static final String SCOREBOARD = "/apis/site/v2/sports/soccer/eng.1/scoreboard";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Instant now = Instant.parse("2026-03-01T12:06:30Z");
  private SandboxServer sandbox;

  @BeforeEach
  void start() throws IOException {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    sandbox =
        SandboxServer.start(
            0, new SimulatedScoreboards(new MatchDay(1, 20)), JsonVariant.Y2026, clock);
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

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void fault(String json) throws Exception {
    assertThat(send("POST", "/sandbox/faults", json).statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerSaysThatItIsSimulatedWhatItCostAndWhatIsLeft() throws Exception {
    var first = get(EPL + "&markets=h2h,totals");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Touchline-Upstream")).contains("simulated");
    assertThat(first.headers().firstValue("x-requests-last")).contains("2");
    assertThat(first.headers().firstValue("x-requests-used")).contains("2");
    var second = get(EPL);
    assertThat(second.headers().firstValue("x-requests-used")).contains("3");
    assertThat(second.headers().firstValue("x-requests-remaining")).contains("4999997");
    var sports = get("/v4/sports/?" + KEY);
    assertThat(sports.headers().firstValue("x-requests-last")).contains("0");
    assertThat(JSON.readTree(sports.body())).hasSize(8);
    var outOfSeason = get(EPL.replace("soccer_epl", "soccer_fifa_world_cup"));
    assertThat(JSON.readTree(outOfSeason.body())).isEmpty();
    assertThat(outOfSeason.headers().firstValue("x-requests-last")).contains("0");
  }

  @ParameterizedTest
  @CsvSource({
    "/v4/sports, 401, MISSING_KEY",
    "/v4/sports/soccer_epl/odds?regions=eu, 401, MISSING_KEY",
    "/v4/sports/soccer_mars/odds?regions=eu&apiKey=k, 404, UNKNOWN_SPORT",
    "/v4/sports/soccer_epl/odds?apiKey=k, 422, MISSING_REGION",
    "/v4/sports/soccer_epl/odds?regions=mars&apiKey=k, 422, INVALID_REGION",
    "/v4/sports/soccer_epl/odds?regions=eu&markets=corners&apiKey=k, 422, INVALID_MARKET"
  })
  void aWrongRequestGetsTheErrorOfTheRealOne(String path, int status, String code)
      throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = JSON.readTree(answer.body());
    assertThat(error.get("error_code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).isNotBlank();
    assertThat(answer.headers().firstValue("x-requests-remaining")).isPresent();
  }

  @Test
  void bookmakersCanBeChosen() throws Exception {
    JsonNode two = json("/v4/sports/soccer_epl/odds?bookmakers=pinnacle,betfair_ex_eu&apiKey=k");
    assertThat(two.findValuesAsText("key")).contains("pinnacle").doesNotContain("betsson");
    assertThat(json(EPL.replace("regions=eu", "regions=uk")).get(0).get("bookmakers")).isEmpty();
  }

  @Test
  void whenTheQuotaIsUsedUpTheOddsApiSaysSo() throws Exception {
    fault("{\"fault\":\"quota\",\"count\":1}");
    assertThat(get(SCOREBOARD).statusCode()).isEqualTo(200);
    var answer = get(EPL);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("OUT_OF_USAGE_CREDITS");
    assertThat(answer.headers().firstValue("x-requests-remaining")).contains("0");
    assertThat(get(EPL).statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultStrikesTheApiThatItNames() throws Exception {
    fault("{\"fault\":\"429\",\"api\":\"odds-api\",\"leagues\":[\"eng.1\"]}");
    var answer = get(EPL);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("EXCEEDED_FREQ_LIMIT");
    assertThat(get(SCOREBOARD).statusCode()).isEqualTo(200);
    assertThat(get(EPL.replace("soccer_epl", "soccer_usa_mls")).statusCode()).isEqualTo(200);
    JsonNode log = json("/sandbox/requests");
    assertThat(log.at("/apis/odds-api/429").asInt()).isEqualTo(1);
    assertThat(log.at("/leagues/eng.1/429").asInt()).isEqualTo(1);
  }

  @Test
  void aFaultWithoutApiStrikesAll() throws Exception {
    fault("{\"fault\":\"503\"}");
    String id = match(false).get("id").asText();
    assertThat(get(EPL).statusCode()).isEqualTo(503);
    assertThat(get(SCOREBOARD).statusCode()).isEqualTo(503);
    assertThat(get(core(match(false))).statusCode()).isEqualTo(503);
    assertThat(get(SCOREBOARD.replace("scoreboard", "summary?event=" + id)).statusCode())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fault\":\"429\",\"api\":\"mars\"}",
        "{\"fault\":\"quota\",\"api\":\"scoreboard\"}"
      })
  void anApiThatDoesNotFitIsRefused(String body) throws Exception {
    var answer = send("POST", "/sandbox/faults", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("api must be");
  }

  @Test
  void garbageIsOneBadThingAmongGoodOnes() throws Exception {
    fault("{\"fault\":\"garbage_event\",\"count\":2}");
    JsonNode events = json(EPL);
    assertThat(events.at("/0/bookmakers/0/markets/0/outcomes/0/price").asText()).isEqualTo("evens");
    assertThat(events.at("/1/home_team").isTextual()).isTrue();
    JsonNode items = json(core(match(false))).get("items");
    assertThat(items.at("/0/homeTeamOdds/moneyLine").asText()).isEqualTo("OFF");
    assertThat(items.size()).isGreaterThan(1);
  }

  @Test
  void coreOddsAndSummaryAreOfTheMatchThatIsAskedFor() throws Exception {
    JsonNode match = match(false);
    String summary = "/apis/site/v2/sports/soccer/" + match.get("league").asText() + "/summary";
    assertThat(json(core(match)).at("/items/0/provider/name").asText()).isEqualTo("Bet 365");
    assertThat(json(summary + "?event=" + match.get("id").asText()).at("/header/id"))
        .isEqualTo(match.get("id"));
    assertThat(get(summary + "?event=12345").statusCode()).isEqualTo(404);
    var unknown = get("/v2/sports/soccer/leagues/eng.1/events/12345/competitions/12345/odds");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(unknown.body()).at("/error/code").asInt()).isEqualTo(404);
  }

  @Test
  void aRangeOfDatesListsMatchesOfTheRoundsToComeWhichHaveCoreOdds() throws Exception {
    JsonNode today = json(SCOREBOARD).get("events");
    JsonNode week = json(SCOREBOARD + "?dates=20260301-20260308").get("events");
    assertThat(today).hasSize(10);
    assertThat(week).hasSize(30);
    String last = week.get(29).get("id").asText();
    assertThat(today.findValuesAsText("id")).doesNotContain(last);
    assertThat(
            json("/v2/sports/soccer/leagues/eng.1/events/%s/competitions/%s/odds"
                    .formatted(last, last))
                .get("count")
                .asInt())
        .isPositive();
  }

  @Test
  void aSuspensionOnDemandTakesEveryBookmakerAwayUntilItIsOver() throws Exception {
    JsonNode match = match(true);
    String path = "/sandbox/matches/" + match.get("id").asText() + "/suspension";
    now = now.plusSeconds(1);
    assertThat(send("POST", path, "{\"seconds\":30}").statusCode()).isEqualTo(200);
    now = now.plusSeconds(29);
    assertThat(bookmakers(match)).isEmpty();
    now = now.plusSeconds(13);
    assertThat(bookmakers(match)).isNotEmpty();
  }

  @Test
  void aGoalOnDemandSuspendsAndThenThePricesAreOthers() throws Exception {
    JsonNode match = match(true);
    JsonNode before = bookmakers(match);
    String path = "/sandbox/matches/" + match.get("id").asText() + "/goal";
    assertThat(send("POST", path, "{\"side\":\"home\"}").statusCode()).isEqualTo(200);
    assertThat(bookmakers(match)).isEmpty();
    now = now.plusSeconds(3);
    assertThat(bookmakers(match)).isEmpty();
    now = now.plusSeconds(10);
    assertThat(homePrice(bookmakers(match))).isLessThan(homePrice(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "{\"seconds\":0}", "{\"seconds\":601}", "{\"seconds\":\"3\"}"})
  void aSuspensionWithoutABoundIsRefused(String body) throws Exception {
    String path = "/sandbox/matches/" + match(true).get("id").asText() + "/suspension";
    var answer = send("POST", path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).at("/error/message").asText()).isNotBlank();
  }

  @Test
  void aSuspensionNeedsAMatchThatIsNotOver() throws Exception {
    String body = "{\"seconds\":30}";
    assertThat(send("POST", "/sandbox/matches/12345/suspension", body).statusCode()).isEqualTo(404);
    for (JsonNode match : json("/sandbox").get("matches")) {
      if (match.get("state").asText().equals("post")) {
        String path = "/sandbox/matches/" + match.get("id").asText() + "/suspension";
        assertThat(send("POST", path, body).statusCode()).isEqualTo(409);
        return;
      }
    }
    throw new AssertionError("No match is over now");
  }

  @Test
  void brokenConnectionsAreForTheOddsApiToo() throws Exception {
    fault("{\"fault\":\"cut_off\",\"api\":\"odds-api\",\"count\":1}");
    assertThatThrownBy(() -> get(EPL)).isInstanceOf(IOException.class);
    assertThat(get(EPL).statusCode()).isEqualTo(200);
  }

  /** An English match of the test's round; its clubs have the same names at either source. */
  private JsonNode match(boolean inPlay) throws Exception {
    for (JsonNode match : json("/sandbox").get("matches")) {
      // Not one that is about to end.
      String status = inPlay ? "STATUS_FIRST_HALF" : "STATUS_SCHEDULED";
      if (match.get("status").asText().equals(status)
          && match.get("league").asText().equals("eng.1")) {
        return match;
      }
    }
    throw new AssertionError("No such match now");
  }

  private static String core(JsonNode match) {
    String id = match.get("id").asText();
    return "/v2/sports/soccer/leagues/%s/events/%s/competitions/%s/odds"
        .formatted(match.get("league").asText(), id, id);
  }

  private static double homePrice(JsonNode bookmakers) {
    for (JsonNode bookmaker : bookmakers) {
      if (bookmaker.get("key").asText().equals("pinnacle")) {
        return bookmaker.at("/markets/0/outcomes/0/price").asDouble();
      }
    }
    throw new AssertionError("Nothing of Pinnacle: " + bookmakers);
  }

  private JsonNode bookmakers(JsonNode match) throws Exception {
    Instant kickOff = Instant.parse(match.get("kickOff").asText());
    for (JsonNode event : json(EPL)) {
      boolean sameTime = Instant.parse(event.get("commence_time").asText()).equals(kickOff);
      if (sameTime && event.get("home_team").asText().equals(match.get("home").asText())) {
        return event.get("bookmakers");
      }
    }
    throw new AssertionError("Not listed: " + match);
  }
}
