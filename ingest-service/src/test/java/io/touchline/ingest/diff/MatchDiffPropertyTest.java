package io.touchline.ingest.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a source says in whatever order, and whichever of it we see. */
class MatchDiffPropertyTest {

  @Property(tries = 2000)
  void goalsToldLeadFromTheFirstScoreToTheLast(@ForAll("matches") List<LiveMatch> seen) {
    List<MatchEvent> events = tell(seen, false);

    for (Side side : Side.values()) {
      assertThat(count(events, MatchEventType.GOAL, side))
          .isEqualTo(
              count(events, MatchEventType.GOAL_CANCELED, side)
                  + lastScore(seen, side)
                  - score(seen.getFirst(), side, 0));
    }
  }

  @Property(tries = 2000)
  void sequencesHaveNoGaps(@ForAll("matches") List<LiveMatch> seen) {
    List<MatchEvent> events = tell(seen, false);

    assertThat(events)
        .extracting(MatchEvent::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
  }

  @Property(tries = 2000)
  void noMilestoneIsToldTwiceExceptAnInterruptionAfterPlayWentOn(
      @ForAll("matches") List<LiveMatch> seen) {
    List<MatchEventType> milestones =
        tell(seen, false).stream().map(MatchEvent::type).filter(Milestones::isMilestone).toList();
    assertThat(milestones)
        .filteredOn(type -> type != MatchEventType.SUSPENDED)
        .doesNotHaveDuplicates();
    assertThat(milestones)
        .filteredOn(type -> type == MatchEventType.SUSPENDED)
        .hasSizeLessThanOrEqualTo(interruptions(seen));
  }

  @Property(tries = 2000)
  void everyEntryOfTheLastReadingIsKnown(@ForAll("matches") List<LiveMatch> seen) {
    Told told = null;
    LiveMatch image = null;
    for (LiveMatch reading : seen) {
      Change change = MatchDiff.between(told, image, reading);
      told = change.told();
      image = change.image();
      for (IncidentGroup group : IncidentGroup.of(reading.events())) {
        assertThat(group.in(told.incidents()))
            .hasSizeGreaterThanOrEqualTo(group.in(reading.events()).size());
      }
    }
  }

  @Property(tries = 2000)
  void restartBetweenAnyTwoPollsChangesNothing(@ForAll("matches") List<LiveMatch> seen) {
    List<LiveMatch> fromTheBeginning = new ArrayList<>(seen);
    fromTheBeginning.addFirst(MatchStates.scheduled());

    assertThat(tell(fromTheBeginning, true)).isEqualTo(tell(fromTheBeginning, false));
  }

  private static List<MatchEvent> tell(List<LiveMatch> seen, boolean restarting) {
    List<MatchEvent> events = new ArrayList<>();
    LiveMatch image = null;
    Told told = null;
    for (LiveMatch reading : seen) {
      Change change = MatchDiff.between(told, image, reading);
      events.addAll(change.events());
      image = change.image();
      told = restarting ? Told.rebuild(image, events) : change.told();
    }
    return events;
  }

  private static int count(List<MatchEvent> events, MatchEventType type, Side side) {
    return (int) events.stream().filter(e -> e.type() == type && e.side() == side).count();
  }

  /** How often it went from anything else to suspended. */
  private static int interruptions(List<LiveMatch> seen) {
    int count = 0;
    MatchStatus last = null;
    for (LiveMatch match : seen) {
      if (match.status() == MatchStatus.SUSPENDED && last != MatchStatus.SUSPENDED) {
        count++;
      }
      last = match.status();
    }
    return count;
  }

  private static int lastScore(List<LiveMatch> seen, Side side) {
    int last = 0;
    for (LiveMatch match : seen) {
      last = score(match, side, last);
    }
    return last;
  }

  private static int score(LiveMatch match, Side side, int absent) {
    Integer score = side == Side.HOME ? match.homeScore() : match.awayScore();
    return score == null ? absent : score;
  }

  @Provide
  Arbitrary<List<LiveMatch>> matches() {
    Arbitrary<Incident> incident =
        Combinators.combine(
                Arbitraries.of(IncidentType.class),
                Arbitraries.of(Side.class).injectNull(0.1),
                Arbitraries.integers().between(1, 120).injectNull(0.1),
                Arbitraries.of("A", "B", "C").injectNull(0.2))
            .as((type, side, minute, who) -> new Incident(type, side, minute, null, "", who, ""));
    return Combinators.combine(
            Arbitraries.of(MatchStatus.class),
            Arbitraries.of(MatchPeriod.class),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            incident.list().ofMaxSize(6))
        .as(MatchDiffPropertyTest::reading)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static LiveMatch reading(
      MatchStatus status, MatchPeriod period, int home, int away, List<Incident> incidents) {
    boolean scored =
        status == MatchStatus.LIVE
            || status == MatchStatus.SUSPENDED
            || status == MatchStatus.FINISHED;
    return MatchStates.reading(
        status,
        period,
        scored ? home : null,
        scored ? away : null,
        scored ? incidents.toArray(Incident[]::new) : new Incident[0]);
  }
}
