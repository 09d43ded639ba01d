package io.touchline.local.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.odds.Bookmakers;
import io.touchline.local.simulation.Simulation;
import io.touchline.local.simulation.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OddsFeedTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ISO = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  private final Simulation simulation = new Simulation(new MatchDay(1, 20));
  private final OddsFeed feed = new OddsFeed(simulation);

  private JsonNode odds(Sport sport, Instant at) {
    return feed.odds(sport, b -> true, at);
  }

  @Test
  void everyEventHasTheShapeOfTheRecordedAnswer() {
    int exchanges = 0;
    for (int minute = 0; minute < 32; minute++) {
      Instant at = START.plus(Duration.ofMinutes(minute));
      for (JsonNode event : odds(Sport.EPL, at)) {
        assertThat(event.get("id").asText()).matches("[0-9a-f]{32}");
        assertThat(event.get("sport_key").asText()).isEqualTo("soccer_epl");
        assertThat(event.get("sport_title").asText()).isEqualTo("EPL");
        assertThat(event.get("commence_time").asText()).matches(ISO);
        for (JsonNode bookmaker : event.get("bookmakers")) {
          assertThat(bookmaker.get("title").asText()).isNotBlank();
          assertThat(bookmaker.get("last_update").asText()).matches(ISO);
          assertThat(Instant.parse(bookmaker.get("last_update").asText())).isBeforeOrEqualTo(at);
          boolean exchange = bookmaker.get("key").asText().equals("betfair_ex_eu");
          assertThat(bookmaker.get("markets")).hasSize(exchange ? 2 : 1);
          assertThat(bookmaker.at("/markets/0/key").asText()).isEqualTo("h2h");
          if (exchange) {
            assertThat(bookmaker.at("/markets/1/key").asText()).isEqualTo("h2h_lay");
            exchanges++;
          }
          for (JsonNode market : bookmaker.get("markets")) {
            assertThat(market.get("last_update").asText()).matches(ISO);
            assertThat(market.get("outcomes").findValuesAsText("name"))
                .containsExactly(
                    event.get("home_team").asText(), event.get("away_team").asText(), "Draw");
            assertThat(market.get("outcomes").findValues("price"))
                .allMatch(p -> p.isNumber() && p.asDouble() >= 1 && p.asDouble() <= 1001);
          }
        }
      }
    }
    assertThat(exchanges).isGreaterThan(100);
  }

  @Test
  void matchesToComeAndInPlayAreListedAndThoseThatAreOverAreNot() {
    for (int minute = 0; minute < 16; minute++) {
      Instant at = START.plus(Duration.ofMinutes(minute));
      List<Standing> known = simulation.withComing(Competition.PREMIER_LEAGUE, at);
      long open = known.stream().filter(s -> !s.state().phase().state().equals("post")).count();
      assertThat(known).hasSize(30);
      assertThat(odds(Sport.EPL, at)).hasSize((int) open + 1);
    }
  }

  @Test
  void oneEventIsAFriendlyThatEspnDoesNotKnow() {
    for (Sport sport : Sport.values()) {
      if (sport == Sport.WORLD_CUP) {
        assertThat(odds(sport, START)).isEmpty();
        continue;
      }
      assertThat(odds(sport, START).findValuesAsText("home_team"))
          .filteredOn(home -> home.equals("Northern Select XI"))
          .hasSize(1);
      JsonNode friendly = odds(sport, START).get(odds(sport, START).size() - 1);
      assertThat(Instant.parse(friendly.get("commence_time").asText())).isAfter(START);
      assertThat(friendly.get("bookmakers")).hasSize(Bookmakers.LISTED.size());
    }
  }

  @Test
  void someClubsHaveOtherNamesThanAtEspnAndNoneHasAccentsUnmeant() {
    Set<String> names = new HashSet<>();
    for (Sport sport : Sport.values()) {
      names.addAll(odds(sport, START).findValuesAsText("home_team"));
      names.addAll(odds(sport, START).findValuesAsText("away_team"));
    }
    assertThat(names)
        .contains("Brighton and Hove Albion", "Inter Milan", "Wolverhampton Wanderers")
        .contains("Bournemouth", "Atletico Madrid", "CF Montreal", "1. FC Köln")
        .doesNotContain("Internazionale", "Atlético Madrid", "AFC Bournemouth");
  }

  @Test
  void everyCompetitionHasItsSport() {
    assertThat(Sport.values()).hasSize(9);
    for (Competition competition : Competition.values()) {
      assertThat(Sport.values())
          .filteredOn(s -> s.competition().filter(competition::equals).isPresent())
          .hasSize(1);
    }
    assertThat(OddsFeed.sports(false)).hasSize(8);
    assertThat(OddsFeed.sports(true)).hasSize(9);
    assertThat(OddsFeed.sports(true).findValuesAsText("active"))
        .filteredOn("false"::equals)
        .hasSize(1);
  }
}
