package io.touchline.upstream.polite;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.system.CircuitState;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircuitPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private final CircuitPolicy policy =
      new CircuitPolicy(
          new CircuitPolicy.Settings(6, Duration.ofSeconds(30)),
          new BackoffPolicy(Duration.ofSeconds(1), Duration.ofSeconds(8), new Random(1)));

  @Test
  void waitsGrowWithinTheirBoundAndAreNotAllAlike() {
    for (long bound : new long[] {1000, 2000, 4000, 8000, 8000}) {
      assertThat(policy.failed(NOW, Duration.ZERO))
          .isBetween(Duration.ZERO, Duration.ofMillis(bound));
    }
    assertThat(policy.state(NOW)).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void sourceIsLeftAloneForAsLongAsItAsks() {
    assertThat(policy.failed(NOW, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
    assertThat(policy.notBefore()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void circuitOpensLetsOneThroughAndOpensAgainOrCloses() {
    for (int failure = 1; failure <= 6; failure++) {
      assertThat(policy.failures()).isEqualTo(failure - 1);
      Duration _ = policy.failed(NOW, Duration.ZERO);
    }
    assertThat(policy.state(NOW.plusSeconds(29))).isEqualTo(CircuitState.OPEN);
    assertThat(policy.notBefore()).isEqualTo(NOW.plusSeconds(30));
    assertThat(policy.state(NOW.plusSeconds(30))).isEqualTo(CircuitState.HALF_OPEN);

    Instant later = NOW.plusSeconds(30);
    assertThat(policy.failed(later, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.state(later)).isEqualTo(CircuitState.OPEN);

    policy.succeeded();
    assertThat(policy.state(later)).isEqualTo(CircuitState.CLOSED);
    assertThat(policy.failures()).isZero();
  }
}
