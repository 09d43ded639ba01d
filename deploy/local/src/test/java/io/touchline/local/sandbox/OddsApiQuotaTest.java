package io.touchline.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OddsApiQuotaTest {
  private static final Answer ANSWER = Answer.text(200, "text/plain", "");

  @Test
  void whatIsNotThereCannotBeSpentAndCostsNothing() {
    OddsApiQuota quota = new OddsApiQuota(5);
    assertThat(quota.spend(3)).isTrue();
    assertThat(quota.spend(3)).isFalse();
    assertThat(quota.stamp(ANSWER, 0).headers())
        .containsAllEntriesOf(
            Map.of("x-requests-remaining", "2", "x-requests-used", "3", "x-requests-last", "0"));
    assertThat(quota.spend(2)).isTrue();
    assertThat(quota.spend(1)).isFalse();
    assertThat(quota.stamp(ANSWER, 2).headers()).containsEntry("x-requests-remaining", "0");
  }

  @Test
  void usedUpIsUsedUpWhateverTheCountSays() {
    assertThat(new OddsApiQuota(5).stampUsedUp(ANSWER).headers())
        .containsAllEntriesOf(Map.of("x-requests-remaining", "0", "x-requests-used", "5"));
  }
}
