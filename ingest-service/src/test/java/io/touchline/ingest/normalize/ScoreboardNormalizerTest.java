package io.touchline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.Side;
import io.touchline.ingest.ScoreboardJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreboardNormalizerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ScoreboardJson board = ScoreboardJson.league("700");

  @Test
  void scheduledMatchHasNoScoreWhateverIsWritten() {
    LiveMatch match = one(board.match("1").end());

    assertThat(match.status()).isEqualTo(MatchStatus.SCHEDULED);
    assertThat(match.homeScore()).isNull();
    assertThat(match.awayScore()).isNull();
    assertThat(match.minute()).isNull();
    assertThat(match.kickOff()).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_POSTPONED, POSTPONED",
    "STATUS_CANCELED, CANCELED",
    "STATUS_ABANDONED, ABANDONED"
  })
  void matchWithoutResultIsNotLiveAndHasNoScore(String name, MatchStatus expected) {
    LiveMatch match = one(board.match("1").status(name, "post", 0, "0'").notCompleted().end());

    assertThat(match.status()).isEqualTo(expected);
    assertThat(match.inPlay()).isFalse();
    assertThat(match.homeScore()).isNull();
  }

  @Test
  void canceledMatchIsCanceledEvenIfTheSourceCallsItCompleted() {
    assertThat(one(board.match("1").status("STATUS_CANCELED", "post", 0, "").end()).status())
        .isEqualTo(MatchStatus.CANCELED);
  }

  @Test
  void matchAbandonedInPlayKeepsItsScore() {
    LiveMatch match =
        one(
            board
                .match("1")
                .score(1, 2)
                .status("STATUS_ABANDONED", "post", 2, "70'")
                .notCompleted()
                .end());

    assertThat(match.status()).isEqualTo(MatchStatus.ABANDONED);
    assertThat(match.homeScore()).isEqualTo(1);
    assertThat(match.minute()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_FIRST_HALF, 1, 45'+2', LIVE, FIRST_HALF, 45, 2",
    "STATUS_FIRST_HALF, 1, 0', LIVE, FIRST_HALF, 1,",
    "STATUS_HALFTIME, 1, HT, LIVE, HALF_TIME, 45,",
    "STATUS_SECOND_HALF, 2, 58', LIVE, SECOND_HALF, 58,",
    "STATUS_SECOND_HALF, 2, 90'+5', LIVE, SECOND_HALF, 90, 5",
    "STATUS_IN_PROGRESS, 2, 61', LIVE, SECOND_HALF, 61,",
    "STATUS_END_OF_REGULATION, 2, 90'+4', LIVE, END_OF_REGULATION, 90,",
    "STATUS_OVERTIME, 3, 101', LIVE, EXTRA_TIME_FIRST_HALF, 101,",
    "STATUS_OVERTIME, 4, 113', LIVE, EXTRA_TIME_SECOND_HALF, 113,",
    "STATUS_HALFTIME_ET, 3, HT, LIVE, EXTRA_TIME_HALF_TIME, 105,",
    "STATUS_END_OF_EXTRATIME, 4, 120', LIVE, END_OF_EXTRA_TIME, 120,",
    "STATUS_SHOOTOUT, 5, 120', LIVE, PENALTY_SHOOTOUT, 120,",
    "STATUS_DELAYED, 2, 58', SUSPENDED, SECOND_HALF, 58,",
    "STATUS_SOMETHING_NEW, 1, 7', LIVE, FIRST_HALF, 7,",
    "STATUS_SOMETHING_NEW, 0, 0', LIVE, PRE_MATCH, 1,"
  })
  void stageAndMinuteOfMatchInPlay(
      String name,
      int period,
      String clock,
      MatchStatus status,
      MatchPeriod expected,
      Integer minute,
      Integer added) {
    LiveMatch match = one(board.match("1").score(1, 0).status(name, "in", period, clock).end());

    assertThat(match.status()).isEqualTo(status);
    assertThat(match.period()).isEqualTo(expected);
    assertThat(match.minute()).isEqualTo(minute);
    assertThat(match.addedTime()).isEqualTo(added);
    assertThat(match.clock()).isEqualTo(clock);
    assertThat(match.homeScore()).isEqualTo(1);
  }

  @Test
  void delayBeforeTheFirstPeriodIsNoInterruptionOfPlay() {
    LiveMatch match = one(board.match("1").status("STATUS_DELAYED", "in", 0, "0'").end());

    assertThat(match.status()).isEqualTo(MatchStatus.SCHEDULED);
    assertThat(match.period()).isEqualTo(MatchPeriod.PRE_MATCH);
    assertThat(match.homeScore()).isNull();
    assertThat(match.minute()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_FULL_TIME, 2, FULL_TIME",
    "STATUS_FINAL_AET, 4, FULL_TIME_AFTER_EXTRA_TIME",
    "STATUS_FINAL_PEN, 5, FULL_TIME_AFTER_PENALTIES"
  })
  void endIsToldApart(String name, int period, MatchPeriod expected) {
    LiveMatch match = one(board.match("1").score(1, 1).status(name, "post", period, "90'").end());

    assertThat(match.status()).isEqualTo(MatchStatus.FINISHED);
    assertThat(match.period()).isEqualTo(expected);
    assertThat(match.minute()).isNull();
    assertThat(match.clock()).isNull();
  }

  @Test
  void penaltiesOfShootoutAreNeitherGoalsNorIncidents() {
    ScoreboardJson.Match event = board.match("1").score(1, 1).shootout(4, 3);
    event
        .status("STATUS_FINAL_PEN", "post", 5, "120'")
        .goal("10", "30'", "A")
        .goal("20", "80'", "B");
    event
        .detail("Penalty - Scored", "10", "120'", "C")
        .put("scoringPlay", true)
        .put("penaltyKick", true)
        .put("shootout", true);

    LiveMatch match = one(event.end());

    assertThat(match.homeScore()).isEqualTo(1);
    assertThat(match.homeShootoutScore()).isEqualTo(4);
    assertThat(match.awayShootoutScore()).isEqualTo(3);
    assertThat(match.events()).hasSize(2);
  }

  @Test
  void incidentsAreReadFromFlagsAndWords() {
    ScoreboardJson.Match event = board.match("1").score(1, 1).secondHalf(70);
    event.detail("Own Goal", "10", "10'", "O").put("scoringPlay", true).put("ownGoal", true);
    event
        .detail("Penalty - Scored", "20", "45'+2'", "P")
        .put("scoringPlay", true)
        .put("penaltyKick", true);
    event.yellow("20", "50'", null);
    event.detail("Red Card", "10", "60'", "R").put("redCard", true);
    event.detail("Substitution", "10", "65'", "S");
    event.detail("Penalty - Saved", "10", "66'", "M").put("penaltyKick", true);
    event.detail("VAR", "10", "67'", "V");

    List<Incident> incidents = one(event.end()).events();

    assertThat(incidents)
        .containsExactly(
            new Incident(IncidentType.OWN_GOAL, Side.HOME, 10, null, "10'", "O", "Own Goal"),
            new Incident(
                IncidentType.PENALTY_GOAL, Side.AWAY, 45, 2, "45'+2'", "P", "Penalty - Scored"),
            new Incident(IncidentType.YELLOW_CARD, Side.AWAY, 50, null, "50'", null, "Yellow Card"),
            new Incident(IncidentType.RED_CARD, Side.HOME, 60, null, "60'", "R", "Red Card"),
            new Incident(
                IncidentType.SUBSTITUTION, Side.HOME, 65, null, "65'", "S", "Substitution"),
            new Incident(
                IncidentType.MISSED_PENALTY, Side.HOME, 66, null, "66'", "M", "Penalty - Saved"));
  }

  @Test
  void oneBadEventNeverCostsTheOthers() throws IOException {
    board.match("1").score(1, 0).firstHalf(20);
    board.raw((ObjectNode) JSON.readTree("{\"id\":\"2\",\"competitions\":\"none\"}"));
    board.match("3").home().remove("team");
    board.match("4").score(0, 0).firstHalf(3).home().put("score", "two");
    board.match("5").firstHalf(3).home().remove("score");
    board.match("6").status("STATUS_UNHEARD_OF", "post", 0, "").notCompleted();
    board.match("7").kickOff("tomorrow");
    board.match("8").event().put("uid", "s:600~l:740~e:8");
    board.match("not an id");
    board.match("1");
    board.match("9").event().remove("status");
    board.match("10").fullTime().score(2, 2);

    NormalizedScoreboard normalized = normalize(board);

    assertThat(normalized.matches()).extracting(LiveMatch::id).containsExactly("1", "10");
    assertThat(normalized.refusals())
        .extracting(Refusal::rule)
        .containsExactly(
            Rule.MALFORMED_EVENT,
            Rule.MISSING_TEAM,
            Rule.INVALID_SCORE,
            Rule.MISSING_SCORE,
            Rule.UNKNOWN_STATUS,
            Rule.INVALID_DATE,
            Rule.WRONG_LEAGUE,
            Rule.INVALID_ID,
            Rule.DUPLICATE_EVENT,
            Rule.MISSING_STATUS);
    assertThat(normalized.refusals().get(1).subject()).isEqualTo("3");
    assertThat(normalized.refusals().get(1).sample()).contains("\"id\":\"3\"");
  }

  @Test
  void formatOf2026WithNumbersForStringsAndNullOddsIsRead() throws IOException {
    String answer =
        """
        {"leagues":[{"id":"606","slug":"fifa.world"}],"provider":{"id":"100"},"events":[
          {"id":"760415","uid":"s:600~l:606~e:760415","date":"2026-06-11T19:00Z",
           "venue":{"displayName":"Somewhere"},
           "competitions":[{"odds":[null],"status":{"displayClock":"61'","period":2.0,
               "type":{"name":"STATUS_SECOND_HALF","state":"in","completed":false}},
             "competitors":[
               {"homeAway":"home","score":2,"team":{"id":203,"displayName":"A","logo":""}},
               {"homeAway":"away","score":1.0,"team":{"id":467,"displayName":"B"}}],
             "details":[{"type":{"id":"70","text":"Goal"},"team":{"id":203},"scoringPlay":true}]}]}]}
        """;

    NormalizedScoreboard normalized =
        ScoreboardNormalizer.normalize(JSON.readTree(answer), League.WC, "espn", NOW);

    assertThat(normalized.refusals()).isEmpty();
    LiveMatch match = normalized.matches().getFirst();
    assertThat(match.homeScore()).isEqualTo(2);
    assertThat(match.awayScore()).isEqualTo(1);
    assertThat(match.minute()).isEqualTo(61);
    assertThat(match.venue()).isEqualTo("Somewhere");
    assertThat(match.homeCrest()).isNull();
    assertThat(match.events().getFirst().side()).isEqualTo(Side.HOME);
    assertThat(match.events().getFirst().clock()).isNull();
  }

  @Test
  void leagueObjectHasTheLastWordOnTheLeaguesId() throws IOException {
    ObjectNode json = ScoreboardJson.league("999").match("1").end().json();
    json.putArray("leagues").addObject().put("id", "999").put("slug", "uefa.europa");

    assertThat(ScoreboardNormalizer.normalize(json, League.EL, "espn", NOW).matches()).hasSize(1);
    assertThat(ScoreboardNormalizer.normalize(json, League.PL, "espn", NOW).refusals())
        .extracting(Refusal::rule)
        .containsExactly(Rule.WRONG_LEAGUE);
  }

  private static NormalizedScoreboard normalize(ScoreboardJson board) {
    return ScoreboardNormalizer.normalize(board.json(), League.PL, "espn", NOW);
  }

  private static LiveMatch one(ScoreboardJson board) {
    NormalizedScoreboard normalized = normalize(board);
    assertThat(normalized.refusals()).isEmpty();
    assertThat(normalized.matches()).hasSize(1);
    return normalized.matches().getFirst();
  }
}
