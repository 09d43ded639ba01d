package io.touchline.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {
  private final Request request =
      new Request("/v4/sports", Map.of("apiKey", "abc/def+123", "regions", "eu"), "sports");

  @Test
  void secretsOfTheQueryAreInNoText() {
    assertThat(request.toString()).doesNotContain("abc/def").contains("sports");
    assertThat(request.withoutSecrets("key abc/def+123 or abc%2Fdef%2B123, region eu"))
        .isEqualTo("key *** or ***, region eu");
  }

  @Test
  void queryInThePathIsRefused() {
    assertThatThrownBy(() -> new Request("/v4?apiKey=abc", Map.of(), "sports"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("abc");
  }
}
