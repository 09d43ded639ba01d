package io.touchline.odds.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.odds.publish.MatchBoard.Incident;
import io.touchline.odds.publish.MatchBoard.News;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchBoardTest {
  private static final Instant KICK_OFF = KeptMatch.KICK_OFF;
  private static final Instant NOW = KICK_OFF.plusSeconds(600);

  private final MatchBoard board = new MatchBoard(Instant.EPOCH);

  @Test
  void firstListingIsNoNews() {
    assertThat(board.listed(fixture(EventState.IN_PLAY, 2, 1), NOW)).isNull();
    assertThat(board.fixtures(League.PL)).containsExactly(fixture(EventState.IN_PLAY, 2, 1));
    assertThat(board.fixtures(League.PD)).isEmpty();
  }

  @Test
  void changedScoreIsAnIncidentInTheWordsOfTheEvent() {
    board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW);

    Incident goal = board.listed(fixture(EventState.IN_PLAY, 1, 0), NOW);
    assertThat(goal).isEqualTo(new Incident("Goal, 1-0", true));
    assertThat(board.happened(event(MatchEventType.GOAL, NOW, 1, 0)).incident()).isEqualTo(goal);

    Incident canceled = board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW.plusSeconds(121));
    assertThat(canceled).isEqualTo(new Incident("Goal cancelled, 0-0", true));
    assertThat(board.happened(event(MatchEventType.GOAL_CANCELED, NOW, 0, 0)).incident())
        .isEqualTo(canceled);
  }

  @Test
  void unreadableScoreIsNoGoalAndHidesNone() {
    board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW);

    assertThat(board.listed(fixture(EventState.IN_PLAY, null, 0), NOW)).isNull();
    assertThat(board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW)).isNull();
    board.listed(fixture(EventState.IN_PLAY, null, null), NOW);
    assertThat(board.listed(fixture(EventState.IN_PLAY, 0, 1), NOW).detail())
        .isEqualTo("Goal, 0-1");
  }

  @Test
  void laggingScoreboardTakesNothingBackForTwoMinutes() {
    board.listed(fixture(EventState.SCHEDULED, null, null), KICK_OFF);
    board.happened(event(MatchEventType.KICK_OFF, KICK_OFF, 0, 0));
    Fixture before = fixture(EventState.SCHEDULED, null, null);
    assertThat(board.listed(before, KICK_OFF.plusSeconds(119))).isNull();
    assertThat(board.fixture(KeptMatch.ID).state()).isEqualTo(EventState.IN_PLAY);

    board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW.minusSeconds(60));
    board.happened(event(MatchEventType.GOAL, NOW, 1, 0));
    Fixture goalless = fixture(EventState.IN_PLAY, 0, 0);
    assertThat(board.listed(goalless, NOW.plusSeconds(119))).isNull();
    assertThat(board.fixture(KeptMatch.ID).homeScore()).isEqualTo(1);
    assertThat(board.listed(goalless, NOW.plusSeconds(120)).detail())
        .isEqualTo("Goal cancelled, 0-0");
  }

  @Test
  void scoreboardThatIsAheadOfTheEventsIsBelievedAtOnce() {
    board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW);
    board.happened(event(MatchEventType.YELLOW_CARD, NOW, 0, 0));
    assertThat(board.listed(fixture(EventState.IN_PLAY, 1, 0), NOW.plusSeconds(5)).detail())
        .isEqualTo("Goal, 1-0");

    // Nor does a card with the score of before take the goal back.
    board.happened(event(MatchEventType.YELLOW_CARD, NOW.plusSeconds(6), 0, 0));
    assertThat(board.listed(fixture(EventState.IN_PLAY, 1, 0), NOW.plusSeconds(7))).isNull();
  }

  @Test
  void canceledGoalStaysCanceledThoughTheScoreboardStillShowsIt() {
    board.listed(fixture(EventState.IN_PLAY, 1, 0), NOW);
    board.happened(event(MatchEventType.GOAL_CANCELED, NOW, 0, 0));
    board.happened(event(MatchEventType.YELLOW_CARD, NOW.plusSeconds(10), 0, 0));

    assertThat(board.listed(fixture(EventState.IN_PLAY, 1, 0), NOW.plusSeconds(20))).isNull();
    assertThat(board.listed(fixture(EventState.IN_PLAY, 0, 0), NOW.plusSeconds(30))).isNull();
  }

  @Test
  void eventsMoveTheStateAndUnknownMatchesHaveNone() {
    assertThat(board.happened(event(MatchEventType.KICK_OFF, KICK_OFF, 0, 0)))
        .isEqualTo(new News(null, null));

    board.listed(fixture(EventState.SCHEDULED, null, null), KICK_OFF);
    assertThat(board.happened(event(MatchEventType.KICK_OFF, KICK_OFF, 0, 0)))
        .isEqualTo(new News(new Incident("Kick-off", true), EventState.IN_PLAY));
    assertThat(board.happened(event(MatchEventType.RED_CARD, NOW, 0, 0)))
        .isEqualTo(new News(new Incident("Red card", false), null));
    for (MatchEventType quiet :
        new MatchEventType[] {
          MatchEventType.YELLOW_CARD, MatchEventType.SUBSTITUTION, MatchEventType.HALF_TIME
        }) {
      assertThat(board.happened(event(quiet, NOW, 0, 0))).isEqualTo(new News(null, null));
    }
    assertThat(board.happened(event(MatchEventType.FULL_TIME, NOW, 0, 0)))
        .isEqualTo(new News(null, EventState.OVER));
    assertThat(board.happened(event(MatchEventType.GOAL, NOW, 1, 0)))
        .isEqualTo(new News(null, null));
  }

  @Test
  void matchIsOverSixHoursAfterItsKickOffWhateverTheScoreboardSays() {
    Instant limit = KICK_OFF.plus(Duration.ofHours(6));
    board.listed(fixture(EventState.IN_PLAY, 0, 0), limit);
    assertThat(board.fixture(KeptMatch.ID).state()).isEqualTo(EventState.IN_PLAY);
    board.listed(fixture(EventState.IN_PLAY, 0, 0), limit.plusMillis(1));
    assertThat(board.fixture(KeptMatch.ID).state()).isEqualTo(EventState.OVER);
  }

  @Test
  void oldMatchesAreForgottenUnlessTheyAreWanted() {
    board.listed(fixture(EventState.OVER, 0, 0), NOW);
    board.forgetBefore(KICK_OFF, Set.of());
    board.forgetBefore(KICK_OFF.plusMillis(1), Set.of(KeptMatch.ID));
    assertThat(board.fixtures(League.PL)).hasSize(1);
    board.forgetBefore(KICK_OFF.plusMillis(1), Set.of());
    assertThat(board.fixtures(League.PL)).isEmpty();
  }

  private static Fixture fixture(EventState state, Integer home, Integer away) {
    return new Fixture(KeptMatch.ID, League.PL, "Arsenal", "Chelsea", KICK_OFF, state, home, away);
  }

  private static MatchEvent event(MatchEventType type, Instant at, Integer home, Integer away) {
    return new MatchEvent(
        "1",
        1,
        type,
        KeptMatch.ID,
        League.PL,
        "Arsenal",
        "Chelsea",
        null,
        null,
        null,
        null,
        home,
        away,
        null,
        null,
        at,
        "espn",
        at);
  }
}
