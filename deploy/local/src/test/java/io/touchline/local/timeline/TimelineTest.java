package io.touchline.local.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int LAST = 12_000;
  private static final Pattern CLOCK = Pattern.compile("(\\d+)'(?:\\+(\\d+)')?");

  private static final List<Fixture> FIXTURES = fixtures();

  private static List<Fixture> fixtures() {
    MatchDay day = new MatchDay(7, 20);
    Set<Fixture> fixtures = new HashSet<>();
    for (int minute = 0; minute < 300; minute += 10) {
      fixtures.addAll(day.fixtures(START.plus(Duration.ofMinutes(minute))));
    }
    return List.copyOf(fixtures);
  }

  private static Timeline timeline(Fixture fixture) {
    return TimelineWriter.write(fixture, List.of());
  }

  @Test
  void clockAndPhaseNeverGoBack() {
    for (Fixture fixture : FIXTURES) {
      Timeline timeline = timeline(fixture);
      long before = -1;
      for (int elapsed = -60; elapsed < LAST; elapsed += 17) {
        MatchState state = timeline.at(elapsed);
        Matcher clock = CLOCK.matcher(state.displayClock());
        assertThat(clock.matches()).as(state.displayClock()).isTrue();
        int added = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        long now =
            state.phase().period() * 1_000_000L + Integer.parseInt(clock.group(1)) * 100L + added;
        assertThat(now).as("match %s at %d", fixture.id(), elapsed).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @Test
  void scoreIsTheSumOfListedGoalsButForLateOnes() {
    for (Fixture fixture : FIXTURES) {
      Timeline timeline = timeline(fixture);
      for (int elapsed = 0; elapsed < LAST; elapsed += 61) {
        MatchState state = timeline.at(elapsed);
        long at = elapsed;
        long late =
            timeline.happenings().stream()
                .filter(h -> h.kind().goal() && h.counts(at) && !h.listed(at))
                .count();
        assertThat(listed(state, Side.HOME) + listed(state, Side.AWAY) + late)
            .isEqualTo(state.home() + state.away());
      }
      MatchState end = timeline.at(LAST);
      assertThat(listed(end, Side.HOME)).isEqualTo(end.home());
      assertThat(listed(end, Side.AWAY)).isEqualTo(end.away());
      assertThat(end.entries()).allMatch(MatchState.Entry::named);
    }
  }

  private static long listed(MatchState state, Side side) {
    return state.entries().stream()
        .filter(e -> e.happening().kind().goal() && e.happening().side() == side)
        .count();
  }

  @Test
  void aSeasonHasWhatSeasonsHave() {
    Set<Phase> ends = new HashSet<>();
    Set<Happening.Kind> kinds = new HashSet<>();
    List<Happening> happenings = new ArrayList<>();
    int played = 0;
    for (Fixture fixture : FIXTURES) {
      Timeline timeline = timeline(fixture);
      ends.add(timeline.end());
      played += timeline.end() == Phase.POSTPONED ? 0 : 1;
      happenings.addAll(timeline.happenings());
    }
    happenings.forEach(h -> kinds.add(h.kind()));
    double goals = happenings.stream().filter(h -> h.kind().goal()).count();
    assertThat(ends)
        .contains(
            Phase.FULL_TIME,
            Phase.FULL_TIME_AFTER_EXTRA_TIME,
            Phase.FULL_TIME_AFTER_PENALTIES,
            Phase.POSTPONED);
    assertThat(kinds).containsExactlyInAnyOrder(Happening.Kind.values());
    assertThat(goals / played).isBetween(2.4, 3.4);
    assertThat(happenings).anyMatch(h -> h.canceledAt() != Happening.NEVER);
    assertThat(happenings).anyMatch(h -> h.listedAt() > h.at() && h.namedAt() > h.listedAt());
  }

  @Test
  void aMatchDecidedOnPenaltiesHasAWinnerAndALevelScore() {
    FIXTURES.stream()
        .map(TimelineTest::timeline)
        .filter(t -> t.end() == Phase.FULL_TIME_AFTER_PENALTIES)
        .map(t -> t.at(LAST))
        .forEach(
            end -> {
              assertThat(end.home()).isEqualTo(end.away());
              assertThat(end.homeShootOut()).isNotEqualTo(end.awayShootOut());
              assertThat(end.phase().period()).isEqualTo(5);
            });
  }

  @Test
  void halfTimeKeepsTheClockOfTheWhistle() {
    Timeline timeline = timeline(FIXTURES.stream().filter(f -> !f.postponed()).findFirst().get());
    Stage firstHalf = timeline.stages().getFirst();
    MatchState whistle = timeline.at(firstHalf.end() - 1);
    MatchState pause = timeline.at(firstHalf.end());
    assertThat(pause.phase()).isEqualTo(Phase.HALF_TIME);
    assertThat(pause.displayClock()).isEqualTo(whistle.displayClock()).startsWith("45'+");
    assertThat(timeline.at(firstHalf.end() + 15 * 60).displayClock()).isEqualTo("46'");
  }

  @Test
  void aPostponedMatchIsCalledOffBeforeKickOffAndNeverPlayed() {
    Timeline timeline = timeline(FIXTURES.stream().filter(Fixture::postponed).findFirst().get());
    assertThat(timeline.at(-Timeline.POSTPONED_BEFORE - 1).phase()).isEqualTo(Phase.SCHEDULED);
    assertThat(timeline.at(-Timeline.POSTPONED_BEFORE).phase()).isEqualTo(Phase.POSTPONED);
    assertThat(timeline.at(6000).phase()).isEqualTo(Phase.POSTPONED);
  }

  @Test
  void anExtraGoalCountsFromItsMomentAndChangesNothingElse() {
    for (Fixture fixture : FIXTURES) {
      if (fixture.postponed() || fixture.knockOut()) {
        continue;
      }
      Timeline plain = timeline(fixture);
      Timeline more = TimelineWriter.write(fixture, List.of(new ExtraGoal(Side.AWAY, 1000)));
      assertThat(more.at(999).away()).isEqualTo(plain.at(999).away());
      assertThat(more.at(1000).away()).isEqualTo(plain.at(1000).away() + 1);
      assertThat(more.at(LAST).away()).isEqualTo(plain.at(LAST).away() + 1);
      assertThat(more.at(LAST).home()).isEqualTo(plain.at(LAST).home());
      assertThat(more.happenings()).containsAll(plain.happenings());
    }
  }
}
