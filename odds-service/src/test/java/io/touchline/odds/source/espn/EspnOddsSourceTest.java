package io.touchline.odds.source.espn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.UnsupportedLeagueException;
import io.touchline.events.football.League;
import io.touchline.odds.Json;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.Configs;
import io.touchline.odds.source.FixturesConfig;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EspnOddsSourceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final String ODDS =
      "[{'provider': {'name': 'A'}, 'homeTeamOdds': {'moneyLine': 120},"
          + " 'awayTeamOdds': {'moneyLine': 240}, 'drawOdds': {'moneyLine': 230}}]";

  @Test
  void scoreboardIsAskedForInNewYorksDays() {
    EspnOddsSource source = source(Map.of("touchline.odds.days", "3"));

    Ask ask = source.ask(League.MLS, Instant.parse("2026-11-22T07:30:00Z"));

    // Half past two at night there: what began on the 21st may still be in play.
    assertThat(ask)
        .isEqualTo(
            new Ask(
                Server.ESPN_SITE,
                "/apis/site/v2/sports/soccer/usa.1/scoreboard",
                Map.of("dates", "20261121-20261125"),
                "usa.1",
                League.MLS,
                null));
  }

  @Test
  void fixturesOfAllStatesAreRead() {
    OddsReading reading =
        board(
            event("1", "pre", false, "0", "null"),
            event("2", "in", false, "2", "null"),
            event("3", "post", true, "3", "null"),
            event("4", "post", false, "0", "null"));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.fixtures())
        .extracting(Fixture::id, Fixture::state, Fixture::homeScore)
        .containsExactly(
            tuple("1", EventState.SCHEDULED, null),
            tuple("2", EventState.IN_PLAY, 2),
            tuple("3", EventState.OVER, 3),
            tuple("4", EventState.OVER, null));
    assertThat(reading.fixtures().getFirst())
        .isEqualTo(
            new Fixture(
                "1",
                League.PL,
                "Home 1",
                "Away 1",
                Instant.parse("2026-11-22T15:00:00Z"),
                EventState.SCHEDULED,
                null,
                null));
  }

  @Test
  void oddsMayBeAbsentOrNullOrAListOfNull() {
    OddsReading reading =
        board(
            event("1", "pre", false, "0", "null"),
            event("2", "pre", false, "0", "[null]"),
            event("3", "pre", false, "0", "[]"),
            event("4", "pre", false, "0", ODDS));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.fixtures()).hasSize(4);
    assertThat(reading.markets()).singleElement().matches(market -> market.eventId().equals("4"));
    assertThat(reading.covered()).containsExactly("4");
  }

  @Test
  void scoreboardHasTheLastWordWithoutDetails() {
    EspnOddsSource source = source(Map.of("touchline.espn.odds-detail", "none"));
    OddsReading reading = read(source, event("1", "in", false, "0", "[null]"));

    assertThat(reading.covered()).containsExactly("1");
    assertThat(source.details(reading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "~e:bad, '', no id, INVALID_ID",
    "l:700, l:740, bad, WRONG_LEAGUE",
    "2026-11-22T15:00Z, tomorrow, bad, INVALID_DATE",
    "Home bad, '', bad, MISSING_TEAM",
    "pre, soon, bad, MISSING_STATUS"
  })
  void brokenEventIsRefusedWithItsRuleAndCostsNoOther(
      String part, String broken, String id, String rule) {
    OddsReading reading =
        board(
            event(id, "pre", false, "0", ODDS).replace(part, broken),
            event("2", "pre", false, "0", ODDS));

    assertThat(reading.fixtures()).extracting(Fixture::id).containsExactly("2");
    assertThat(reading.refusals())
        .extracting(Refusal::rule, Refusal::subject)
        .containsExactly(tuple(rule, id));
  }

  @Test
  void unreadableScoreCostsTheScoreOnly() {
    OddsReading reading = board(event("1", "in", false, "many", ODDS));

    assertThat(reading.fixtures().getFirst().homeScore()).isNull();
    assertThat(reading.refusals()).extracting(Refusal::rule).containsExactly("INVALID_SCORE");
    assertThat(reading.markets()).hasSize(1);
  }

  @Test
  void secondListingOfAMatchIsRefused() {
    OddsReading reading =
        board(event("1", "pre", false, "0", ODDS), event("1", "in", false, "0", ODDS));

    assertThat(reading.fixtures().getFirst().state()).isEqualTo(EventState.SCHEDULED);
    assertThat(reading.refusals()).extracting(Refusal::rule).containsExactly("DUPLICATE_EVENT");
  }

  @Test
  void bodyOfAnotherShapeIsRefused() {
    EspnOddsSource source = source(Map.of());
    Ask ask = source.ask(League.PL, NOW);

    OddsReading reading = source.read(new Reply(ask, Json.of("{'a': 1}"), "espn", NOW), List.of());

    assertThat(reading.refusals()).extracting(Refusal::rule).containsExactly("UNEXPECTED_BODY");
  }

  @Test
  void detailsAreAskedForWhereNoOddsCanBeTaken() {
    EspnOddsSource source = source(Map.of());
    OddsReading reading =
        read(
            source,
            event("quoted", "pre", false, "0", ODDS),
            event("unquoted", "pre", false, "0", "[null]"),
            // Its prices are those of before the kick-off.
            event("live", "in", false, "1", ODDS),
            event("over", "post", true, "1", "[null]"),
            event("far", "pre", false, "0", "[null]").replace("2026-11-22T15", "2026-11-25T15"));

    assertThat(source.details(reading))
        .containsExactly(
            new Ask(
                Server.ESPN_CORE,
                "/v2/sports/soccer/leagues/eng.1/events/live/competitions/live/odds",
                Map.of(),
                "eng.1/odds",
                League.PL,
                "live"),
            new Ask(
                Server.ESPN_CORE,
                "/v2/sports/soccer/leagues/eng.1/events/unquoted/competitions/unquoted/odds",
                Map.of(),
                "eng.1/odds",
                League.PL,
                "unquoted"));
  }

  @Test
  void everyMatchGetsItsTurnAndThoseInPlayFirst() {
    EspnOddsSource source = source(Map.of("touchline.espn.odds-details-per-poll", "3"));
    String[] events =
        IntStream.rangeClosed(1, 7)
            .mapToObj(i -> event("m" + i, i <= 4 ? "in" : "pre", false, "0", "[null]"))
            .toArray(String[]::new);
    OddsReading reading = read(source, events);

    assertThat(turn(source, reading)).containsExactly("m1", "m2", "m5");
    assertThat(turn(source, reading)).containsExactly("m3", "m4", "m6");
    assertThat(turn(source, reading)).containsExactly("m1", "m2", "m7");
    assertThat(turn(source, reading)).containsExactly("m3", "m4", "m5");
  }

  @Test
  void detailsComeFromTheCoreApiOrASummary() {
    Map<String, String> bodies =
        Map.of(
            "core", "{'count': 1, 'items': %s}".formatted(ODDS),
            "summary", "{'pickcenter': [], 'odds': %s, 'header': {}}".formatted(ODDS));
    bodies.forEach(
        (detail, body) -> {
          EspnOddsSource source = source(Map.of("touchline.espn.odds-detail", detail));
          OddsReading board = read(source, event("1", "pre", false, "0", "null"));
          Ask ask = source.details(board).getFirst();

          OddsReading reading =
              source.read(new Reply(ask, Json.of(body), "espn-simulated", NOW), board.fixtures());

          assertThat(reading.refusals()).isEmpty();
          assertThat(reading.source()).isEqualTo("espn-simulated");
          assertThat(reading.covered()).containsExactly("1");
          assertThat(reading.markets().getFirst().quotes().getFirst().prices()).hasSize(3);
        });
  }

  @Test
  void detailsOfAnUnknownMatchAreRefused() {
    EspnOddsSource source = source(Map.of());
    Ask ask = source.details(read(source, event("1", "pre", false, "0", "null"))).getFirst();

    OddsReading reading =
        source.read(new Reply(ask, Json.of("{'items': []}"), "espn", NOW), List.of());

    assertThat(reading.covered()).isEmpty();
    assertThat(reading.refusals()).extracting(Refusal::rule).containsExactly("UNKNOWN_EVENT");
  }

  @Test
  void wrongSettingsAreNamedWithTheirValue() {
    assertThatThrownBy(() -> source(Map.of("touchline.espn.core-url", "nowhere")))
        .hasMessage("touchline.espn.core-url is nowhere; it must be an http or https address");
    assertThatThrownBy(() -> source(Map.of("touchline.espn.odds-details-per-poll", "0")))
        .hasMessage("touchline.espn.odds-details-per-poll is 0; it must be from 1 to 50");
    assertThatThrownBy(() -> source(Map.of("touchline.espn.leagues", "PL,XX")))
        .isInstanceOf(UnsupportedLeagueException.class)
        .hasMessage("Unsupported league: XX");
    assertThatThrownBy(() -> source(Map.of("touchline.espn.odds-detail", "everything")))
        .hasMessageContainingAll("touchline.espn.odds-detail", "everything");
  }

  private static List<String> turn(EspnOddsSource source, OddsReading reading) {
    return source.details(reading).stream().map(Ask::eventId).toList();
  }

  private static OddsReading board(String... events) {
    return read(source(Map.of()), events);
  }

  private static OddsReading read(EspnOddsSource source, String... events) {
    JsonNode body = Json.of("{'events': [%s]}".formatted(String.join(",", events)));
    return source.read(new Reply(source.ask(League.PL, NOW), body, "espn", NOW), List.of());
  }

  static EspnOddsSource source(Map<String, String> changed) {
    return new EspnOddsSource(
        Configs.of(EspnOddsConfig.class, changed), Configs.of(FixturesConfig.class, changed));
  }

  /** An event as a scoreboard writes it. */
  static String event(String id, String state, boolean completed, String score, String odds) {
    return """
        {'id': '%1$s', 'uid': 's:600~l:700~e:%1$s', 'date': '2026-11-22T15:00Z',
         'status': {'type': {'state': '%2$s', 'completed': %3$s}},
         'competitions': [{'odds': %5$s, 'competitors': [
           {'homeAway': 'home', 'score': '%4$s', 'team': {'displayName': 'Home %1$s'}},
           {'homeAway': 'away', 'score': '0', 'team': {'displayName': 'Away %1$s'}}]}]}
        """
        .formatted(id, state, completed, score, odds);
  }
}
