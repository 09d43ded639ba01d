package io.touchline.odds.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.odds.polling.SourcePoll.Pace;
import io.touchline.odds.quote.EventState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcePoliciesTest {
  private static final Pace USUAL = new Pace(Duration.ofSeconds(30), Duration.ofMinutes(2));

  private final SourcePolicies policies =
      new SourcePolicies(Map.of("the-odds-api", 0, "espn", 1), USUAL, 3);

  @Test
  void whateverAnswersInASourcesPlaceIsTrustedAsTheSource() {
    assertThat(policies.rank("the-odds-api")).isZero();
    assertThat(policies.rank("the-odds-api-simulated")).isZero();
    assertThat(policies.rank("espn-recorded")).isEqualTo(1);
    assertThat(policies.rank("somebody")).isGreaterThan(1);
  }

  @Test
  void pricesStandForThreeIntervalsOfTheirState() {
    assertThat(policies.staleAfter("espn", EventState.IN_PLAY)).isEqualTo(Duration.ofSeconds(90));
    assertThat(policies.staleAfter("espn", EventState.SCHEDULED)).isEqualTo(Duration.ofMinutes(6));
  }

  @Test
  void sourceThatMustAskLessOftenKeepsItsPricesLonger() {
    Pace slow = new Pace(Duration.ofMinutes(30), Duration.ofHours(2));

    // Answers bear the name of who answers.
    policies.pace("the-odds-api-simulated", slow);

    assertThat(policies.staleAfter("the-odds-api-simulated", EventState.SCHEDULED))
        .isEqualTo(Duration.ofHours(6));
    assertThat(policies.staleAfter("the-odds-api", EventState.IN_PLAY))
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(policies.staleAfter("espn", EventState.IN_PLAY)).isEqualTo(Duration.ofSeconds(90));
  }
}
