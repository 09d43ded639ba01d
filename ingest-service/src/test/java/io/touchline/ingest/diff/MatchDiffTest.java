package io.touchline.ingest.diff;

import static io.touchline.events.football.MatchPeriod.FIRST_HALF;
import static io.touchline.events.football.MatchPeriod.FULL_TIME;
import static io.touchline.events.football.MatchPeriod.FULL_TIME_AFTER_PENALTIES;
import static io.touchline.events.football.MatchPeriod.HALF_TIME;
import static io.touchline.events.football.MatchPeriod.PRE_MATCH;
import static io.touchline.events.football.MatchPeriod.SECOND_HALF;
import static io.touchline.ingest.diff.MatchStates.finished;
import static io.touchline.ingest.diff.MatchStates.goal;
import static io.touchline.ingest.diff.MatchStates.live;
import static io.touchline.ingest.diff.MatchStates.reading;
import static io.touchline.ingest.diff.MatchStates.scheduled;
import static io.touchline.ingest.diff.MatchStates.yellow;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchDiffTest {
  private final List<MatchEvent> all = new ArrayList<>();
  private LiveMatch image;
  private Told told;

  @Test
  void matchFirstSeenInPlayIsABaseline() {
    assertThat(look(live(SECOND_HALF, 2, 1, yellow(Side.HOME, 3, "A")))).isEmpty();
    assertThat(look(live(SECOND_HALF, 2, 1, yellow(Side.HOME, 3, "A")))).isEmpty();
    assertThat(image.eventCount()).isZero();
  }

  @Test
  void everythingBetweenTwoPollsIsToldInTheOrderOfPlay() {
    look(scheduled());

    List<MatchEvent> events =
        look(
            live(
                SECOND_HALF,
                2,
                1,
                goal(Side.HOME, 10, "A"),
                yellow(Side.AWAY, 30, "B"),
                goal(Side.AWAY, 50, "C"),
                goal(Side.HOME, 60, "D")));

    assertThat(events)
        .extracting(MatchEvent::type)
        .containsExactly(
            MatchEventType.KICK_OFF,
            MatchEventType.GOAL,
            MatchEventType.YELLOW_CARD,
            MatchEventType.HALF_TIME,
            MatchEventType.SECOND_HALF,
            MatchEventType.GOAL,
            MatchEventType.GOAL);
    assertThat(events)
        .extracting(event -> event.homeScore() + ":" + event.awayScore())
        .containsExactly("0:0", "1:0", "1:0", "1:0", "1:0", "1:1", "2:1");
    assertThat(events)
        .extracting(MatchEvent::id)
        .containsExactly("1:1", "1:2", "1:3", "1:4", "1:5", "1:6", "1:7");
    assertThat(image.eventCount()).isEqualTo(7);
  }

  @Test
  void scoreDecidesAndAScorerWhoComesLaterOnlyUpdatesTheImage() {
    look(live(FIRST_HALF, 0, 0));

    List<MatchEvent> goals = look(live(FIRST_HALF, 1, 0));
    assertThat(goals).extracting(MatchEvent::type).containsExactly(MatchEventType.GOAL);
    assertThat(goals.getFirst().incident()).isNull();

    assertThat(look(live(FIRST_HALF, 1, 0, goal(Side.HOME, 12, "A")))).isEmpty();
    assertThat(image.events()).hasSize(1);
  }

  @Test
  void fallingScoreTakesAGoalBack() {
    look(live(FIRST_HALF, 0, 0));
    look(live(FIRST_HALF, 1, 0, goal(Side.HOME, 12, "A")));

    List<MatchEvent> events = look(live(FIRST_HALF, 0, 0));

    assertThat(events).extracting(MatchEvent::type).containsExactly(MatchEventType.GOAL_CANCELED);
    assertThat(events.getFirst().side()).isEqualTo(Side.HOME);
    assertThat(events.getFirst().homeScore()).isZero();
  }

  @Test
  void correctedCardIsNotToldAgainAndAnInsertedOneIsFound() {
    look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A"), yellow(Side.HOME, 30, "C")));

    assertThat(look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 11, "Z"), yellow(Side.HOME, 30, "C"))))
        .isEmpty();
    List<MatchEvent> events =
        look(
            live(
                FIRST_HALF,
                0,
                0,
                yellow(Side.HOME, 11, "Z"),
                yellow(Side.HOME, 20, "B"),
                yellow(Side.HOME, 30, "C")));

    assertThat(events).hasSize(1);
    assertThat(events.getFirst().incident().player()).isEqualTo("B");
  }

  @Test
  void incidentsThatVanishAndComeBackAreNotToldAgain() {
    look(live(FIRST_HALF, 0, 0));
    assertThat(look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A")))).hasSize(1);
    assertThat(look(live(FIRST_HALF, 0, 0))).isEmpty();
    assertThat(look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A")))).isEmpty();
  }

  @Test
  void withdrawnCardDoesNotHideThatOfAnotherPlayer() {
    look(live(FIRST_HALF, 0, 0));
    look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A"), yellow(Side.HOME, 20, "B")));
    assertThat(look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A")))).isEmpty();
    restart();

    List<MatchEvent> events =
        look(live(SECOND_HALF, 0, 0, yellow(Side.HOME, 10, "A"), yellow(Side.HOME, 60, "C")));

    assertThat(events).extracting(MatchEvent::type).contains(MatchEventType.YELLOW_CARD);
    assertThat(events.getLast().incident().player()).isEqualTo("C");
    assertThat(
            look(
                live(
                    SECOND_HALF,
                    0,
                    0,
                    yellow(Side.HOME, 10, "A"),
                    yellow(Side.HOME, 20, "B"),
                    yellow(Side.HOME, 60, "C"))))
        .isEmpty();
  }

  @Test
  void entryThatComesBackWithAnotherPlayerOrMinuteIsStillTheSame() {
    look(live(FIRST_HALF, 0, 0));
    look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "A"), yellow(Side.HOME, 20, "B")));
    look(live(FIRST_HALF, 0, 0));

    assertThat(look(live(FIRST_HALF, 0, 0, yellow(Side.HOME, 10, "Z"), yellow(Side.HOME, 21, "B"))))
        .isEmpty();
  }

  @Test
  void everyInterruptionIsToldButNoneTwice() {
    look(live(FIRST_HALF, 0, 0));
    for (int interruption = 1; interruption <= 2; interruption++) {
      assertThat(look(reading(MatchStatus.SUSPENDED, FIRST_HALF, 0, 0)))
          .extracting(MatchEvent::type)
          .containsExactly(MatchEventType.SUSPENDED);
      restart();
      assertThat(look(reading(MatchStatus.SUSPENDED, FIRST_HALF, 0, 0))).isEmpty();
      assertThat(look(live(FIRST_HALF, 0, 0))).isEmpty();
      restart();
    }
  }

  @Test
  void kickOffIsNotToldBeforeTheFirstPeriod() {
    look(scheduled());
    assertThat(look(live(PRE_MATCH, 0, 0))).isEmpty();
    assertThat(look(live(FIRST_HALF, 0, 0)))
        .extracting(MatchEvent::type)
        .containsExactly(MatchEventType.KICK_OFF);
  }

  @Test
  void periodThatGoesBackTellsNothingAndIsNotRepeated() {
    look(scheduled());
    look(live(FIRST_HALF, 0, 0));
    assertThat(look(live(HALF_TIME, 0, 0))).hasSize(1);
    assertThat(look(live(FIRST_HALF, 0, 0))).isEmpty();
    assertThat(look(scheduled())).isEmpty();
    assertThat(look(live(HALF_TIME, 0, 0))).isEmpty();
    assertThat(look(live(SECOND_HALF, 0, 0)))
        .extracting(MatchEvent::type)
        .containsExactly(MatchEventType.SECOND_HALF);
  }

  @Test
  void scoreThatIsWithheldForAWhileIsNotToldAgain() {
    look(live(FIRST_HALF, 0, 0));
    look(live(FIRST_HALF, 1, 0));
    assertThat(look(scheduled())).isEmpty();
    assertThat(look(live(FIRST_HALF, 1, 0))).isEmpty();
  }

  @Test
  void shootoutIsToldBetweenExtraTimeAndTheEnd() {
    look(live(SECOND_HALF, 1, 1));

    assertThat(look(finished(FULL_TIME_AFTER_PENALTIES, 1, 1)))
        .extracting(MatchEvent::type)
        .containsExactly(
            MatchEventType.EXTRA_TIME, MatchEventType.PENALTY_SHOOTOUT, MatchEventType.FULL_TIME);
  }

  @Test
  void postponementIsToldOnceWithoutAScore() {
    look(scheduled());

    List<MatchEvent> events = look(reading(MatchStatus.POSTPONED, PRE_MATCH, null, null));

    assertThat(events).extracting(MatchEvent::type).containsExactly(MatchEventType.POSTPONED);
    assertThat(events.getFirst().homeScore()).isNull();
    assertThat(look(reading(MatchStatus.POSTPONED, PRE_MATCH, null, null))).isEmpty();
  }

  @Test
  void abandonedMatchTellsWhatWasPlayedFirst() {
    look(scheduled());

    assertThat(look(reading(MatchStatus.ABANDONED, FIRST_HALF, 1, 0)))
        .extracting(MatchEvent::type)
        .containsExactly(MatchEventType.KICK_OFF, MatchEventType.GOAL, MatchEventType.ABANDONED);
  }

  @Test
  void unchangedMatchKeepsChangedAt() {
    look(live(FIRST_HALF, 0, 0));
    Change change = MatchDiff.between(told, image, live(FIRST_HALF, 0, 0));

    assertThat(change.changed()).isFalse();
    assertThat(change.image().changedAt()).isEqualTo(image.changedAt());
  }

  @Test
  void knowledgeRebuiltFromKafkaIsTheKnowledgeThatWasLost() {
    look(scheduled());
    look(live(HALF_TIME, 1, 0, goal(Side.HOME, 10, "A"), yellow(Side.AWAY, 20, "B")));
    look(live(FIRST_HALF, 1, 0, goal(Side.HOME, 10, "A")));

    assertThat(Told.rebuild(image, all)).isEqualTo(told);
    look(finished(FULL_TIME, 2, 0));
    assertThat(Told.rebuild(image, all)).isEqualTo(told);
  }

  private void restart() {
    told = Told.rebuild(image, all);
  }

  private List<MatchEvent> look(LiveMatch reading) {
    Change change = MatchDiff.between(told, image, reading);
    image = change.image();
    told = change.told();
    all.addAll(change.events());
    return change.events();
  }
}
