package io.touchline.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

  private AskedSandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = new AskedSandbox();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void fault(String json) throws Exception {
    assertThat(sandbox.send("POST", "/sandbox/faults", json).statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerSaysThatItIsSimulatedWhatItCostAndWhatIsLeft() throws Exception {
    var first = sandbox.get(EPL + "&markets=h2h,totals");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Touchline-Upstream")).contains("simulated");
    assertThat(first.headers().firstValue("x-requests-last")).contains("2");
    assertThat(first.headers().firstValue("x-requests-used")).contains("2");
    var second = sandbox.get(EPL);
    assertThat(second.headers().firstValue("x-requests-used")).contains("3");
    assertThat(second.headers().firstValue("x-requests-remaining")).contains("4999997");
    var sports = sandbox.get("/v4/sports/?" + KEY);
    assertThat(sports.headers().firstValue("x-requests-last")).contains("0");
    assertThat(JSON.readTree(sports.body())).hasSize(8);
    var outOfSeason = sandbox.get(EPL.replace("soccer_epl", "soccer_fifa_world_cup"));
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
    var answer = sandbox.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = JSON.readTree(answer.body());
    assertThat(error.get("error_code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).isNotBlank();
    assertThat(answer.headers().firstValue("x-requests-remaining")).isPresent();
  }

  @Test
  void bookmakersCanBeChosen() throws Exception {
    JsonNode two =
        sandbox.json("/v4/sports/soccer_epl/odds?bookmakers=pinnacle,betfair_ex_eu&apiKey=k");
    assertThat(two.findValuesAsText("key")).contains("pinnacle").doesNotContain("betsson");
    assertThat(sandbox.json(EPL.replace("regions=eu", "regions=uk")).get(0).get("bookmakers"))
        .isEmpty();
  }

  @Test
  void whenTheQuotaIsUsedUpTheOddsApiSaysSo() throws Exception {
    fault("{\"fault\":\"quota\",\"count\":1}");
    assertThat(sandbox.get(SCOREBOARD).statusCode()).isEqualTo(200);
    var answer = sandbox.get(EPL);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("OUT_OF_USAGE_CREDITS");
    assertThat(answer.headers().firstValue("x-requests-remaining")).contains("0");
    assertThat(sandbox.get(EPL).statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultStrikesTheApiThatItNames() throws Exception {
    fault("{\"fault\":\"429\",\"api\":\"odds-api\",\"leagues\":[\"eng.1\"]}");
    var answer = sandbox.get(EPL);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("EXCEEDED_FREQ_LIMIT");
    assertThat(sandbox.get(SCOREBOARD).statusCode()).isEqualTo(200);
    assertThat(sandbox.get(EPL.replace("soccer_epl", "soccer_usa_mls")).statusCode())
        .isEqualTo(200);
    JsonNode log = sandbox.json("/sandbox/requests");
    assertThat(log.at("/apis/odds-api/429").asInt()).isEqualTo(1);
    assertThat(log.at("/leagues/eng.1/429").asInt()).isEqualTo(1);
  }

  @Test
  void aFaultWithoutApiStrikesAll() throws Exception {
    fault("{\"fault\":\"503\"}");
    String id = sandbox.match(false).get("id").asText();
    assertThat(sandbox.get(EPL).statusCode()).isEqualTo(503);
    assertThat(sandbox.get(SCOREBOARD).statusCode()).isEqualTo(503);
    assertThat(sandbox.get(core(sandbox.match(false))).statusCode()).isEqualTo(503);
    assertThat(sandbox.get(SCOREBOARD.replace("scoreboard", "summary?event=" + id)).statusCode())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fault\":\"429\",\"api\":\"mars\"}",
        "{\"fault\":\"quota\",\"api\":\"scoreboard\"}"
      })
  void anApiThatDoesNotFitIsRefused(String body) throws Exception {
    var answer = sandbox.send("POST", "/sandbox/faults", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("api must be");
  }

  @Test
  void garbageIsOneBadThingAmongGoodOnes() throws Exception {
    fault("{\"fault\":\"garbage_event\",\"count\":2}");
    JsonNode events = sandbox.json(EPL);
    assertThat(events.at("/0/bookmakers/0/markets/0/outcomes/0/price").asText()).isEqualTo("evens");
    assertThat(events.at("/1/home_team").isTextual()).isTrue();
    JsonNode items = sandbox.json(core(sandbox.match(false))).get("items");
    assertThat(items.at("/0/homeTeamOdds/moneyLine").asText()).isEqualTo("OFF");
    assertThat(items.size()).isGreaterThan(1);
  }

  @Test
  void coreOddsAndSummaryAreOfTheMatchThatIsAskedFor() throws Exception {
    JsonNode match = sandbox.match(false);
    String summary = "/apis/site/v2/sports/soccer/" + match.get("league").asText() + "/summary";
    assertThat(sandbox.json(core(match)).at("/items/0/provider/name").asText())
        .isEqualTo("Bet 365");
    assertThat(sandbox.json(summary + "?event=" + match.get("id").asText()).at("/header/id"))
        .isEqualTo(match.get("id"));
    assertThat(sandbox.get(summary + "?event=12345").statusCode()).isEqualTo(404);
    var unknown =
        sandbox.get("/v2/sports/soccer/leagues/eng.1/events/12345/competitions/12345/odds");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(unknown.body()).at("/error/code").asInt()).isEqualTo(404);
  }

  @Test
  void aRangeOfDatesListsMatchesOfTheRoundsToComeWhichHaveCoreOdds() throws Exception {
    JsonNode today = sandbox.json(SCOREBOARD).get("events");
    JsonNode week = sandbox.json(SCOREBOARD + "?dates=20260301-20260308").get("events");
    assertThat(today).hasSize(10);
    assertThat(week).hasSize(30);
    String last = week.get(29).get("id").asText();
    assertThat(today.findValuesAsText("id")).doesNotContain(last);
    assertThat(
            sandbox
                .json(
                    "/v2/sports/soccer/leagues/eng.1/events/%s/competitions/%s/odds"
                        .formatted(last, last))
                .get("count")
                .asInt())
        .isPositive();
  }

  @Test
  void brokenConnectionsAreForTheOddsApiToo() throws Exception {
    fault("{\"fault\":\"cut_off\",\"api\":\"odds-api\",\"count\":1}");
    assertThatThrownBy(() -> sandbox.get(EPL)).isInstanceOf(IOException.class);
    assertThat(sandbox.get(EPL).statusCode()).isEqualTo(200);
  }

  private static String core(JsonNode match) {
    String id = match.get("id").asText();
    return "/v2/sports/soccer/leagues/%s/events/%s/competitions/%s/odds"
        .formatted(match.get("league").asText(), id, id);
  }
}
