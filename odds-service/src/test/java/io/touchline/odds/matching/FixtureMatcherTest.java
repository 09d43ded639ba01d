package io.touchline.odds.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixtureMatcherTest {
  private static final Instant KICK_OFF = Instant.parse("2026-11-22T15:00:00Z");
  private static final Duration TOLERANCE = Duration.ofHours(3);

  @ParameterizedTest
  @CsvSource({
    "Wolverhampton Wanderers, Wolves",
    "Brighton & Hove Albion, Brighton and Hove Albion",
    "AFC Bournemouth, Bournemouth",
    "Tottenham Hotspur, Tottenham",
    "Luton Town, Luton",
    "Internazionale, Inter Milan",
    "AC Milan, AC Milan",
    "AS Roma, Roma",
    "Atlético Madrid, Atletico Madrid",
    "Athletic Club, Athletic Bilbao",
    "Alavés, Deportivo Alavés",
    "Bayern Munich, Bayern München",
    "Borussia Mönchengladbach, Borussia Monchengladbach",
    "FC Cologne, 1. FC Köln",
    "Mainz, FSV Mainz 05",
    "1. FC Union Berlin, Union Berlin",
    "1. FC Heidenheim 1846, 1. FC Heidenheim",
    "Paris Saint-Germain, Paris Saint Germain",
    "Paris Saint-Germain, PSG",
    "Saint-Étienne, St Etienne",
    "Stade Rennais, Rennes",
    "Lyon, Olympique Lyonnais",
    "Bodo/Glimt, Bodø/Glimt",
    "F.C. København, FC Copenhagen",
    "Sporting CP, Sporting Lisbon",
    "D.C. United, DC United",
    "LAFC, Los Angeles FC",
    "Red Bull New York, New York Red Bulls",
    "CF Montréal, Montreal Impact",
    "St. Louis CITY SC, St. Louis City SC",
    "Czechia, Czech Republic"
  })
  void namesOfOneClubAreTheSame(String espn, String theOddsApi) {
    Fixture fixture = fixture("1", espn, "Somebody Else", KICK_OFF);

    assertThat(match(List.of(fixture), theOddsApi, "Somebody Else", KICK_OFF))
        .isEqualTo(new Match.Found(fixture, false));
  }

  @Test
  void swappedSidesAreRecognised() {
    Fixture fixture = fixture("1", "Arsenal", "Chelsea", KICK_OFF);

    assertThat(match(List.of(fixture), "Chelsea", "Arsenal", KICK_OFF))
        .isEqualTo(new Match.Found(fixture, true));
  }

  @Test
  void movedKickOffIsMatchedUpToTheTolerance() {
    Fixture fixture = fixture("1", "Arsenal", "Chelsea", KICK_OFF);
    List<Fixture> fixtures = List.of(fixture);

    assertThat(match(fixtures, "Arsenal", "Chelsea", KICK_OFF.plus(TOLERANCE)))
        .isInstanceOf(Match.Found.class);
    assertThat(match(fixtures, "Arsenal", "Chelsea", KICK_OFF.minus(TOLERANCE)))
        .isInstanceOf(Match.Found.class);
    assertThat(reason(match(fixtures, "Arsenal", "Chelsea", KICK_OFF.plusSeconds(10_801))))
        .contains("do not meet within 180 minutes", "Arsenal v Chelsea at 2026-11-22T15:00:00Z");
  }

  @Test
  void oneSideAloneIsNotEnough() {
    Fixture fixture = fixture("7", "Arsenal", "Chelsea", KICK_OFF);

    assertThat(reason(match(List.of(fixture), "Arsenal", "Everton", KICK_OFF)))
        .isEqualTo(
            "no fixture of PL has these two sides; nearest: Arsenal v Chelsea at"
                + " 2026-11-22T15:00:00Z (7)");
  }

  @Test
  void twoCandidatesAreNoMatch() {
    List<Fixture> twice =
        List.of(
            fixture("1", "Arsenal", "Chelsea", KICK_OFF),
            fixture("2", "Chelsea", "Arsenal", KICK_OFF.plusSeconds(3600)));

    assertThat(reason(match(twice, "Arsenal", "Chelsea", KICK_OFF.plusSeconds(900))))
        .startsWith("more than one fixture could be meant: ")
        .contains("(1)", "(2)");
  }

  @Test
  void ofTwoMeetingsTheOneThatIsNearerByFarIsMeant() {
    List<Fixture> twice =
        List.of(
            fixture("1", "Arsenal", "Chelsea", KICK_OFF),
            fixture("2", "Chelsea", "Arsenal", KICK_OFF.plusSeconds(3600)));

    assertThat(match(twice, "Arsenal", "Chelsea", KICK_OFF.plusSeconds(600)))
        .isEqualTo(new Match.Found(twice.getFirst(), false));
    assertThat(match(twice, "Arsenal", "Chelsea", KICK_OFF.plusSeconds(3300)))
        .isEqualTo(new Match.Found(twice.getLast(), true));
  }

  @Test
  void anotherLeagueIsNotLookedAt() {
    Fixture fixture = fixture("1", "Arsenal", "Chelsea", KICK_OFF);

    Match match =
        new FixtureMatcher(List.of(fixture), TOLERANCE)
            .match(League.CL, "Arsenal", "Chelsea", KICK_OFF);

    assertThat(reason(match)).isEqualTo("no fixtures of CL are known");
  }

  @Test
  void nearestCandidateIsNamedFirst() {
    List<Fixture> fixtures =
        List.of(
            fixture("1", "Everton", "Fulham", KICK_OFF),
            fixture("2", "Sheffield United", "Chelsea", KICK_OFF),
            fixture("3", "Burnley", "Leeds United", KICK_OFF),
            fixture("4", "Liverpool", "Brentford", KICK_OFF));

    assertThat(reason(match(fixtures, "Sheffield Wednesday", "Chelsea", KICK_OFF)))
        .contains("nearest: Sheffield United v Chelsea")
        .doesNotContain("(4)");
  }

  private static Fixture fixture(String id, String home, String away, Instant kickOff) {
    return new Fixture(id, League.PL, home, away, kickOff, EventState.SCHEDULED, null, null);
  }

  private static Match match(List<Fixture> fixtures, String home, String away, Instant kickOff) {
    return new FixtureMatcher(fixtures, TOLERANCE).match(League.PL, home, away, kickOff);
  }

  private static String reason(Match match) {
    assertThat(match).isInstanceOf(Match.NotFound.class);
    return ((Match.NotFound) match).reason();
  }
}
