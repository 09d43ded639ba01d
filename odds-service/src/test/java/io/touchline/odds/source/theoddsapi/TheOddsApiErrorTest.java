package io.touchline.odds.source.theoddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheOddsApiErrorTest {
  @ParameterizedTest
  @CsvSource({
    "MISSING_KEY, TOUCHLINE_ODDS_API_KEY, true",
    "INVALID_KEY, TOUCHLINE_ODDS_API_KEY, true",
    "DEACTIVATED_KEY, subscription, true",
    "OUT_OF_USAGE_CREDITS, credits, false",
    "EXCEEDED_FREQ_LIMIT, too often, false",
    "UNKNOWN_SPORT, league, false",
    "INVALID_REGION, TOUCHLINE_ODDS_API_REGIONS, true",
    "SOMETHING_NEW, SOMETHING_NEW, false"
  })
  void codesAreToldInWordsWithWhatToDo(String code, String word, boolean needsOperator) {
    TheOddsApiError error =
        TheOddsApiError.of("{\"message\": \"m\", \"error_code\": \"%s\"}".formatted(code))
            .orElseThrow();

    assertThat(error.code()).isEqualTo(code);
    assertThat(error.words()).contains(word);
    assertThat(error.needsOperator()).isEqualTo(needsOperator);
  }

  @Test
  void keyInTheMessageIsNotRepeated() {
    String body = "{\"message\": \"apiKey=abc123 is wrong\", \"error_code\": \"INVALID_KEY\"}";
    assertThat(TheOddsApiError.of(body).orElseThrow().toString()).doesNotContain("abc123");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "<html>", "[]", "{\"message\": \"x\"}", "{\"error_code\": \"a b\"}"})
  void otherBodiesAreNoErrorOfTheApi(String body) {
    assertThat(TheOddsApiError.of(body)).isEmpty();
  }
}
