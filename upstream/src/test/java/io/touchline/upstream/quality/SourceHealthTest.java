package io.touchline.upstream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceHealthTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private final SourceHealth health = new SourceHealth(NOW, 60);

  @Test
  void failingSubjectIsNamedUntilItAnswersItself() {
    health.failed("esp.1", NOW, "HTTP 404 from esp.1", 7, CircuitState.CLOSED);

    answered("eng.1");
    assertThat(health.status(0).status()).isEqualTo(SourceState.DEGRADED);
    assertThat(health.status(0).reason()).isEqualTo("HTTP 404 from esp.1");
    assertThat(health.status(0).consecutiveFailures()).isEqualTo(7);

    answered("esp.1");
    assertThat(health.status(0).status()).isEqualTo(SourceState.HEALTHY);
    assertThat(health.status(0).reason()).isNull();
    assertThat(health.status(0).consecutiveFailures()).isZero();
  }

  @Test
  void recoveryEndsInADegradedStateWhileASubjectStillFails() {
    health.failed("eng.1", NOW, "HTTP 503 from eng.1", 5, CircuitState.OPEN);
    health.failed("esp.1", NOW, "HTTP 503 from esp.1", 6, CircuitState.OPEN);
    assertThat(health.status(0).status()).isEqualTo(SourceState.UNHEALTHY);

    answered("eng.1");
    assertThat(health.status(0).status()).isEqualTo(SourceState.RECOVERING);
    answered("eng.1");
    answered("eng.1");

    assertThat(health.status(0).status()).isEqualTo(SourceState.DEGRADED);
    assertThat(health.status(0).reason()).isEqualTo("HTTP 503 from esp.1");
    assertThat(health.status(0).circuit()).isEqualTo(CircuitState.CLOSED);
  }

  private void answered(String subject) {
    health.answered(subject, NOW, null, false, false);
  }
}
