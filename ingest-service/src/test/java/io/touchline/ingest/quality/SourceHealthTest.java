package io.touchline.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceHealthTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private final SourceHealth health = new SourceHealth(NOW, 60);

  @Test
  void failingLeagueIsNamedUntilItAnswersItself() {
    health.failed(League.PD, NOW, "HTTP 404 from esp.1", 7, CircuitState.CLOSED);

    answered(League.PL);
    assertThat(health.status(0).status()).isEqualTo(SourceState.DEGRADED);
    assertThat(health.status(0).reason()).isEqualTo("HTTP 404 from esp.1");
    assertThat(health.status(0).consecutiveFailures()).isEqualTo(7);

    answered(League.PD);
    assertThat(health.status(0).status()).isEqualTo(SourceState.HEALTHY);
    assertThat(health.status(0).reason()).isNull();
    assertThat(health.status(0).consecutiveFailures()).isZero();
  }

  @Test
  void recoveryEndsInADegradedStateWhileALeagueStillFails() {
    health.failed(League.PL, NOW, "HTTP 503 from eng.1", 5, CircuitState.OPEN);
    health.failed(League.PD, NOW, "HTTP 503 from esp.1", 6, CircuitState.OPEN);
    assertThat(health.status(0).status()).isEqualTo(SourceState.UNHEALTHY);

    answered(League.PL);
    assertThat(health.status(0).status()).isEqualTo(SourceState.RECOVERING);
    answered(League.PL);
    answered(League.PL);

    assertThat(health.status(0).status()).isEqualTo(SourceState.DEGRADED);
    assertThat(health.status(0).reason()).isEqualTo("HTTP 503 from esp.1");
    assertThat(health.status(0).circuit()).isEqualTo(CircuitState.CLOSED);
  }

  private void answered(League league) {
    health.answered(league, NOW, null, false, false);
  }
}
