package io.touchline.upstream.polite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");
  private static final Duration LIVE = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final PollSchedule<String> schedule =
      new PollSchedule<>(List.of("PL", "PD", "SA"), LIVE, IDLE, START);

  @Test
  void allSubjectsAreDueAtTheStartAndThenSpreadOverTheInterval() {
    for (String league : List.of("PL", "PD", "SA")) {
      assertThat(schedule.due(league)).isEqualTo(START);
      inPlay(league, START.plusSeconds(1));
    }

    assertThat(Stream.of("PL", "PD", "SA").map(schedule::due))
        .containsExactly(START.plusSeconds(30), START.plusSeconds(10), START.plusSeconds(20));
    assertThat(schedule.next()).isEqualTo("PD");
  }

  @Test
  void subjectInPlayIsDueEveryLiveInterval() {
    Instant due = START;
    for (int poll = 1; poll <= 5; poll++) {
      inPlay("PD", due.plusMillis(200));
      Instant next = schedule.due("PD");
      assertThat(Duration.between(due, next)).isLessThanOrEqualTo(LIVE);
      due = next;
    }
    assertThat(due).isEqualTo(START.plusSeconds(10 + 4 * 30));
  }

  @Test
  void idleSubjectIsDueNoLaterThanItsNextStart() {
    idle("PL", START.plus(Duration.ofHours(5)), START, START);
    assertThat(schedule.due("PL")).isEqualTo(START.plus(IDLE));

    idle("PL", START.plusSeconds(120), START, START);
    assertThat(schedule.due("PL")).isEqualTo(START.plusSeconds(120));

    idle("PL", START.minusSeconds(120), START, START);
    assertThat(schedule.due("PL")).isEqualTo(START.plus(IDLE));
  }

  @Test
  void answerFromBeforeTheStartStandsForAWholeInterval() {
    Instant cached = START.minusSeconds(20);
    idle("PL", START.plus(Duration.ofHours(5)), cached, START);
    assertThat(schedule.due("PL")).isEqualTo(cached.plus(IDLE));

    idle("PL", START.plus(Duration.ofHours(5)), START.minus(Duration.ofHours(1)), START);
    assertThat(schedule.due("PL")).isEqualTo(START);
  }

  @Test
  void intervalIsTheShortOneUntilNothingIsInPlay() {
    assertThat(schedule.interval("PL")).isEqualTo(LIVE);
    idle("PL", START.plus(Duration.ofHours(5)), START, START);
    assertThat(schedule.interval("PL")).isEqualTo(IDLE);
    inPlay("PL", START);
    assertThat(schedule.interval("PL")).isEqualTo(LIVE);
  }

  @Test
  void anotherPaceHoldsFromTheNextPollOn() {
    inPlay("PL", START);
    schedule.pace(Duration.ofMinutes(2), Duration.ofHours(1));
    assertThat(schedule.due("PL")).isEqualTo(START.plus(LIVE));

    inPlay("PL", START.plus(LIVE));
    assertThat(schedule.due("PL")).isEqualTo(START.plus(Duration.ofMinutes(2)));
    idle("PD", START.plus(Duration.ofHours(5)), START, START);
    assertThat(schedule.due("PD")).isEqualTo(START.plus(Duration.ofMinutes(20)));
  }

  @Test
  void postponedSubjectIsDueThenAndTheOthersAsBefore() {
    schedule.postpone("PL", START.plusSeconds(7));
    assertThat(schedule.due("PL")).isEqualTo(START.plusSeconds(7));
    assertThat(schedule.due("PD")).isEqualTo(START);
  }

  private void inPlay(String subject, Instant now) {
    schedule.polled(subject, true, Optional.empty(), now, now);
  }

  private void idle(String subject, Instant next, Instant answeredAt, Instant now) {
    schedule.polled(subject, false, Optional.of(next), answeredAt, now);
  }
}
