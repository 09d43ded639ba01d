package io.touchline.odds.api;

import static io.touchline.odds.OddsStack.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.EventJson;
import io.touchline.odds.OddsStack;
import io.touchline.odds.ScriptedMatch;
import io.touchline.odds.ScriptedSources;
import io.touchline.odds.history.OddsProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The odds of this moment over HTTP: a match in play, one to come and one that has ended. */
class NowIT {
  private static final String NOW = "/api/v1/odds/now/";
  private static final ScriptedMatch LIVE = ScriptedMatch.inPlay("1001", "Arsenal", "Chelsea");
  private static final ScriptedMatch LATER = ScriptedMatch.toCome("1002", "Everton", "Fulham");
  private static final ScriptedMatch ENDED = ScriptedMatch.inPlay("1003", "Burnley", "Brentford");
  private static final ScriptedMatch STRANGE =
      ScriptedMatch.toCome("1004", "Nobody Rovers", "Somewhere Wanderers");

  @TempDir static Path folder;
  private static OddsStack stack;
  private static OddsProcess service;
  private static OddsProcess second;

  @BeforeAll
  static void publishAndMovePrices() throws IOException {
    stack = OddsStack.start(folder);
    stack.sources().espn(board(ENDED));
    stack.sources().api(prices(0));
    service = stack.service(Map.of());
    await()
        .atMost(LIMIT)
        .until(() -> get("best").path("total").asInt() == 3 && !bets("value-bets").isEmpty());

    ScriptedMatch over =
        new ScriptedMatch(
            ENDED.id(), ENDED.home(), ENDED.away(), ENDED.kickOff(), "post", ENDED.homeScore());
    stack.sources().espn(board(over));
    // Two of three bookmakers of the match in play think the home side likelier.
    stack.sources().api(prices(0.2));
    second = stack.service(Map.of());
    await().atMost(LIMIT).until(second::ready);
    await()
        .atMost(LIMIT)
        .until(() -> get("best").path("total").asInt() == 2 && !bets("movers").isEmpty());
  }

  @AfterAll
  static void stop() throws IOException {
    stack.close();
  }

  @Test
  void bestPricesAreListedMatchesInPlayFirstAndWithoutTheOnesThatEnded() {
    JsonNode best = get("best");

    assertThat(best.path("matches")).hasSize(2);
    JsonNode first = best.path("matches").path(0);
    assertThat(first.path("match").path("matchId").asText()).isEqualTo(LIVE.id());
    assertThat(first.path("match").path("isLive").asBoolean()).isTrue();
    assertThat(first.path("match").path("homeTeam").asText()).isEqualTo("Arsenal");
    assertThat(first.path("match").path("league").asText()).isEqualTo("PL");
    assertThat(first.path("match").path("status").asText()).isEqualTo("open");
    JsonNode home = first.path("best").path("home");
    assertThat(home.path("price").asDouble()).isCloseTo(2.2, within(1e-9));
    assertThat(home.path("bookmakerId").asText()).isEqualTo("unibet_uk");
    assertThat(home.path("provider").asText()).isEqualTo("Title of unibet_uk");
    assertThat(first.path("bookmakers").asInt()).isEqualTo(3);
    assertThat(first.path("overround").isNumber()).isTrue();
    assertThat(first.hasNonNull("changedAt") && first.hasNonNull("seenAt")).isTrue();
    assertThat(best.hasNonNull("timestamp")).isTrue();
    assertThat(best.path("matches").path(1).path("match").path("matchId").asText())
        .isEqualTo(LATER.id());
  }

  @ParameterizedTest
  @CsvSource({
    "live=true, 1, 1001",
    "live=false, 1, 1002",
    "league=PL, 2, 1001",
    "league=SA, 0,",
    "limit=1, 2, 1001",
    "live=false&league=PL&limit=5, 1, 1002"
  })
  void filtersChooseAndTheTotalCountsWhatTheyChose(String query, int total, String first) {
    JsonNode best = get("best?" + query);

    assertThat(best.path("total").asInt()).isEqualTo(total);
    assertThat(best.path("matches").path(0).path("match").path("matchId").asText(null))
        .isEqualTo(first);
    if (query.equals("limit=1")) {
      assertThat(best.path("matches")).hasSize(1);
    }
  }

  @Test
  void valueBetsAreHeldAgainstTheSharpestBookmakerTheBestFirst() {
    JsonNode values = get("value-bets");

    JsonNode bet = values.path("valueBets").path(0);
    assertThat(bet.path("sharp").asText()).isEqualTo("Title of pinnacle");
    assertThat(bet.path("bet").path("bookmakerId").asText()).isEqualTo("unibet_uk");
    assertThat(bet.path("bet").path("selection").asText()).isEqualTo("home");
    double price = bet.path("bet").path("price").asDouble();
    double fair = bet.path("bet").path("probability").asDouble();
    assertThat(bet.path("bet").path("expectedValue").asDouble())
        .isCloseTo(price * fair - 1, within(0.001))
        .isGreaterThan(0.1);
    double last = Double.POSITIVE_INFINITY;
    for (JsonNode each : values.path("valueBets")) {
      assertThat(each.path("bet").path("expectedValue").asDouble()).isLessThanOrEqualTo(last);
      last = each.path("bet").path("expectedValue").asDouble();
    }

    assertThat(get("value-bets?min=0.9").path("total").asInt()).isZero();
    assertThat(get("value-bets?min=0.05").path("total").asInt()).isPositive();
    assertThat(get("value-bets?limit=1").path("valueBets")).hasSize(1);
    assertThat(get("value-bets?league=SA").path("valueBets")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 15, 60})
  void moversMoveAsTheMedianOfTheirBookmakers(int minutes) {
    JsonNode movers = get("movers?minutes=" + minutes);

    assertThat(movers.path("minutes").asInt()).isEqualTo(minutes);
    JsonNode home = null;
    for (JsonNode mover : movers.path("movers")) {
      assertThat(mover.path("eventId").asText()).isEqualTo(LIVE.id());
      home = mover.path("selection").asText().equals("home") ? mover : home;
    }
    assertThat(home).isNotNull();
    assertThat(home.path("event").asText()).isEqualTo("Arsenal v Chelsea");
    assertThat(home.path("selectionName").asText()).isEqualTo("Arsenal");
    assertThat(home.path("bookmakers")).hasSize(3);
    // Bet 365 stood still; 2.0 to 1.8, and 2.4 to 2.2.
    assertThat(home.path("move").asDouble()).isCloseTo(2.2 / 2.4 - 1, within(1e-9));
    assertThat(get("movers?limit=1").path("movers")).hasSize(1);
    assertThat(get("movers").path("minutes").asInt()).isEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource({
    "best?limit=0, limit",
    "best?limit=1001, limit",
    "best?live=maybe, live",
    "best?league=XX, league",
    "value-bets?min=much, min",
    "value-bets?min=11, min",
    "value-bets?min=NaN, min",
    "value-bets?limit=few, limit",
    "movers?minutes=7, minutes",
    "movers?league=pl, league"
  })
  void wrongParameterIsNamed(String path, String parameter) {
    OddsProcess.Answer answer = service.get(NOW + path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer.body()).path("message").asText()).contains(parameter);
    assertThat(json(answer.body()).path("code").asText())
        .isIn("invalid_parameter", "unsupported_league");
  }

  @Test
  void unmatchedEventsAreListedWithTheReason() {
    JsonNode answer = json(service.get("/api/v1/sources/unmatched").body());

    assertThat(answer.path("leading").asBoolean()).isTrue();
    assertThat(answer.path("unmatched")).hasSize(1);
    JsonNode event = answer.path("unmatched").path(0);
    assertThat(event.path("source").asText()).isEqualTo("the-odds-api");
    assertThat(event.path("id").asText()).isEqualTo("api-1004");
    assertThat(event.path("home").asText()).isEqualTo("Nobody Rovers");
    assertThat(event.path("reason").asText()).isNotEmpty();
    await()
        .atMost(LIMIT)
        .until(
            () ->
                stack.topics().rejections().stream()
                    .anyMatch(rejection -> rejection.rule().equals("UNMATCHED_EVENT")));
  }

  @Test
  void sourcesTellTheirStateAndWhoAsksThem() {
    JsonNode sources = json(service.get("/api/v1/sources").body());

    assertThat(sources.path("leading").asBoolean()).isTrue();
    assertThat(sources.path("off")).isEmpty();
    assertThat(sources.path("sources").path("espn-odds").path("status").asText())
        .isEqualTo("healthy");
    assertThat(sources.path("sources").path("the-odds-api").path("lastSuccess").asText())
        .isNotEmpty();
    assertThat(sources.path("rejectedByRule").path("the-odds-api").has("UNMATCHED_EVENT")).isTrue();
    assertThat(json(second.get("/api/v1/sources").body()).path("leading").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"best", "value-bets", "movers"})
  void replicaThatDoesNotPollAnswersTheSame(String path) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(withoutTime(second.get(NOW + path)))
                    .isEqualTo(withoutTime(service.get(NOW + path))));
  }

  private static JsonNode withoutTime(OddsProcess.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return ((ObjectNode) json(answer.body())).without("timestamp");
  }

  private static JsonNode get(String path) {
    return json(service.get(NOW + path).body());
  }

  private static JsonNode bets(String path) {
    return get(path).path(path.equals("movers") ? "movers" : "valueBets");
  }

  /** Missing while the service does not listen yet. */
  private static JsonNode json(String body) {
    try {
      return EventJson.mapper().readTree(body);
    } catch (JsonProcessingException notYet) {
      return EventJson.mapper().createObjectNode();
    }
  }

  private static ScriptedSources.Answer board(ScriptedMatch last) {
    return ScriptedSources.json(
        () ->
            ScriptedMatch.scoreboard(
                LIVE.espn(1.9, 3.4, 4.0), LATER.espn(0, 0, 0), last.espn(1.9, 3.4, 4.0)));
  }

  /** Unibet pays more than Pinnacle thinks fair; the home price of the match in play falls. */
  private static ScriptedSources.Answer prices(double shorter) {
    return ScriptedSources.json(
        () ->
            "["
                + String.join(
                    ",",
                    LIVE.api(
                        LIVE.bookmaker("pinnacle", 2.0 - shorter, 3.5, 4.2),
                        LIVE.bookmaker("unibet_uk", 2.4 - shorter, 3.3, 3.4)),
                    LATER.api(LATER.bookmaker("pinnacle", 2.0, 3.5, 4.0)),
                    STRANGE.api(STRANGE.bookmaker("pinnacle", 2.0, 3.5, 4.0)))
                + "]");
  }
}
