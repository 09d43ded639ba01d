package io.touchline.upstream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private final ReportPolicy policy = new ReportPolicy(Duration.ofSeconds(30));

  @Test
  void stateIsToldWhenItChangesAndOnceInAnInterval() {
    assertThat(tell("espn", null, 0)).isTrue();
    assertThat(tell("espn", null, 29)).isFalse();
    assertThat(tell("espn", "HTTP 503", 29)).isTrue();
    assertThat(policy.due()).isEqualTo(NOW.plusSeconds(59));
    assertThat(tell("espn", "HTTP 503", 58)).isFalse();
    assertThat(tell("espn", "HTTP 503", 59)).isTrue();
  }

  @Test
  void anotherSourceIsAChange() {
    assertThat(tell("espn", null, 0)).isTrue();
    assertThat(tell("other", null, 1)).isTrue();
  }

  private boolean tell(String source, String reason, int afterSeconds) {
    Instant at = NOW.plusSeconds(afterSeconds);
    // Its times and counters differ at each look; that alone is nothing to tell.
    SourceStatus status =
        new SourceStatus(
            reason == null ? SourceState.HEALTHY : SourceState.DEGRADED,
            reason,
            NOW,
            at,
            at,
            at,
            afterSeconds,
            afterSeconds,
            CircuitState.CLOSED,
            afterSeconds,
            false);
    return policy.tell(Map.of(source, status), at);
  }
}
