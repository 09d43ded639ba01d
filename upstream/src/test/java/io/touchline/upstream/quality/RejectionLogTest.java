package io.touchline.upstream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.system.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RejectionLogTest {
  private final RejectionLog log = new RejectionLog();

  @Test
  void sameRecordIsCountedEachTimeAndKeptOnceUntilItsContentChanges() {
    assertThat(log.count(rejection("1", "a"))).isPresent();
    assertThat(log.count(rejection("1", "a"))).isEmpty();
    assertThat(log.count(rejection("2", "a"))).isPresent();
    assertThat(log.count(rejection("1", "b"))).isPresent();
    assertThat(log.counts()).containsEntry("MISSING_TEAM", 4L);
    assertThat(log.total()).isEqualTo(4);
  }

  @Test
  void whatMayNotHaveBeenKeptIsKeptAgain() {
    assertThat(log.count(rejection("1", "a"))).isPresent();
    log.forgetKept();
    assertThat(log.count(rejection("1", "a"))).isPresent();
  }

  private static Rejection rejection(String subject, String sample) {
    return new Rejection(
        "id", "espn", "football.matches", "MISSING_TEAM", "why", subject, sample, Instant.EPOCH);
  }
}
