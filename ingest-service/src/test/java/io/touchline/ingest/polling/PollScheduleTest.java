package io.touchline.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");
  private static final Duration LIVE = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final PollSchedule schedule =
      new PollSchedule(List.of(League.PL, League.PD, League.SA), LIVE, IDLE, START);

  @Test
  void allLeaguesAreDueAtTheStartAndThenSpreadOverTheInterval() {
    List<LiveMatch> inPlay = matches("2026-11-22T14:30Z", true);
    for (League league : List.of(League.PL, League.PD, League.SA)) {
      assertThat(schedule.due(league)).isEqualTo(START);
      schedule.polled(league, inPlay, START.plusSeconds(1), START.plusSeconds(1));
    }

    assertThat(Stream.of(League.PL, League.PD, League.SA).map(schedule::due))
        .containsExactly(START.plusSeconds(30), START.plusSeconds(10), START.plusSeconds(20));
    assertThat(schedule.next()).isEqualTo(League.PD);
  }

  @Test
  void leagueInPlayIsDueEveryLiveInterval() {
    Instant due = START;
    for (int poll = 1; poll <= 5; poll++) {
      schedule.polled(League.PD, matches("2026-11-22T14:30Z", true), due, due.plusMillis(200));
      Instant next = schedule.due(League.PD);
      assertThat(Duration.between(due, next)).isLessThanOrEqualTo(LIVE);
      due = next;
    }
    assertThat(due).isEqualTo(START.plusSeconds(10 + 4 * 30));
  }

  @Test
  void idleLeagueIsDueNoLaterThanItsNextKickOff() {
    schedule.polled(League.PL, matches("2026-11-22T20:00Z", false), START, START);
    assertThat(schedule.due(League.PL)).isEqualTo(START.plus(IDLE));

    schedule.polled(League.PL, matches("2026-11-22T15:02Z", false), START, START);
    assertThat(schedule.due(League.PL)).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void answerFromBeforeTheStartStandsForAWholeInterval() {
    Instant cached = START.minusSeconds(20);
    schedule.polled(League.PL, matches("2026-11-22T20:00Z", false), cached, START);
    assertThat(schedule.due(League.PL)).isEqualTo(cached.plus(IDLE));
  }

  @Test
  void matchThatShouldHaveBegunIsPolledAtTheLiveInterval() {
    Instant kickOff = START.plusSeconds(120);
    schedule.polled(League.PL, matches("2026-11-22T15:02Z", false), kickOff, kickOff);
    assertThat(schedule.due(League.PL)).isEqualTo(kickOff.plus(LIVE));

    Instant longAfter = kickOff.plus(Duration.ofHours(4));
    schedule.polled(League.PL, matches("2026-11-22T15:02Z", false), longAfter, longAfter);
    assertThat(schedule.due(League.PL)).isAfter(longAfter.plus(LIVE));
  }

  private static List<LiveMatch> matches(String kickOff, boolean inPlay) {
    ScoreboardJson.Match match = ScoreboardJson.league("700").match("1").kickOff(kickOff);
    if (inPlay) {
      match.firstHalf(10);
    }
    return ScoreboardNormalizer.normalize(match.end().json(), League.PL, "espn", START).matches();
  }
}
