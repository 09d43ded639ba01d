package io.touchline.local.matchday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.local.timeline.Phase;
import io.touchline.local.timeline.TimelineWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatchDayTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final MatchDay DAY = new MatchDay(1, 20);

  @Test
  void sameSeedAndSpeedGiveTheSameMatches() {
    assertThat(new MatchDay(1, 20).fixtures(START)).isEqualTo(DAY.fixtures(START));
    assertThat(new MatchDay(2, 20).fixtures(START)).isNotEqualTo(DAY.fixtures(START));
  }

  @Test
  void idsAreUniqueOverSeedsSpeedsCompetitionsAndRounds() {
    Map<String, Fixture> seen = new HashMap<>();
    for (MatchDay day :
        List.of(
            new MatchDay(0, 20),
            new MatchDay(1, 20),
            new MatchDay(999, 2),
            DAY,
            new MatchDay(1, 1200))) {
      for (int minute = 0; minute < 24 * 60; minute += 7) {
        for (Fixture fixture : day.fixtures(START.plus(Duration.ofMinutes(minute)))) {
          Fixture other = seen.putIfAbsent(fixture.id(), fixture);
          assertThat(other == null || other.equals(fixture)).isTrue();
          assertThat(fixture.id()).matches("\\d{9,20}");
        }
      }
    }
  }

  @Test
  void everyKindOfMatchIsOnShowThroughoutAWeek() {
    for (int minute = 0; minute < 7 * 24 * 60; minute += 7) {
      Instant at = START.plus(Duration.ofMinutes(minute)).plusSeconds(minute % 60);
      List<Fixture> fixtures = DAY.fixtures(at);
      assertThat(fixtures)
          .as("at " + at)
          .anyMatch(f -> phase(f, at) == Phase.SCHEDULED)
          .anyMatch(f -> phase(f, at).inPlay())
          .anyMatch(f -> phase(f, at).completed())
          .anyMatch(f -> phase(f, at) == Phase.POSTPONED);
    }
  }

  @Test
  void everyMatchStartsAndEndsWhileItIsOnShow() {
    for (Competition competition : Competition.values()) {
      Map<String, Set<String>> states = new HashMap<>();
      for (int second = 0; second < 48 * 60; second += 20) {
        Instant at = START.plusSeconds(second);
        for (Fixture f : DAY.fixtures(competition, at)) {
          states.computeIfAbsent(f.id(), id -> new HashSet<>()).add(phase(f, at).state());
        }
      }
      assertThat(states.values().stream().filter(s -> s.contains("pre") && s.contains("post")))
          .hasSizeGreaterThanOrEqualTo(competition.clubs().size());
    }
  }

  @Test
  void aClubPlaysOnceARoundAndHasOneIdEverywhere() {
    for (Competition competition : Competition.values()) {
      List<Fixture> fixtures = DAY.fixtures(competition, START);
      Set<Club> playing =
          fixtures.stream()
              .flatMap(f -> List.of(f.home(), f.away()).stream())
              .collect(Collectors.toSet());
      assertThat(playing).hasSize(competition.clubs().size()).hasSizeBetween(18, 20);
    }
    Map<String, String> idByName =
        Arrays.stream(Competition.values())
            .flatMap(c -> c.clubs().stream())
            .collect(Collectors.toMap(Club::name, Club::id, (a, b) -> a.equals(b) ? a : "clash"));
    assertThat(idByName.values()).doesNotHaveDuplicates().doesNotContain("clash");
  }

  @Test
  void kickOffsAreStaggeredWithinARound() {
    assertThat(DAY.fixtures(Competition.SERIE_A, START).stream().map(Fixture::kickOff).distinct())
        .hasSize(4);
  }

  @Test
  void aWrongSeedOrSpeedIsNamed() {
    assertThatThrownBy(() -> new MatchDay(1000, 20))
        .hasMessageContaining("seed")
        .hasMessageContaining("1000");
    assertThatThrownBy(() -> new MatchDay(1, 0))
        .hasMessageContaining("speed")
        .hasMessageContaining("0");
  }

  private static Phase phase(Fixture fixture, Instant at) {
    return TimelineWriter.write(fixture, List.of()).at(fixture.elapsed(at)).phase();
  }
}
