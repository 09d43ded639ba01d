package io.touchline.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackConfigTest {
  private static StackConfig config(Map<String, String> environment) {
    return StackConfig.of(new Settings(environment), false, Optional.empty());
  }

  @Test
  void withoutSettingsTheSandboxPlaysInTheProjectsOwnFolder() {
    StackConfig config = config(Map.of("TOUCHLINE_ROOT", "/project"));
    assertThat(config.home()).isEqualTo(Path.of("/project/.touchline"));
    assertThat(config.upstream()).isInstanceOf(Upstream.Simulated.class);
  }

  @Test
  void anUpstreamOfTheUsersGoesBeforeTheSandboxAndARecordingBeforeBoth() {
    Map<String, String> environment = Map.of("TOUCHLINE_ESPN_SITE_URL", "http://127.0.0.1:9/x");
    assertThat(config(environment).upstream()).isInstanceOf(Upstream.Given.class);
    assertThat(
            StackConfig.of(new Settings(environment), false, Optional.of(Path.of("here")))
                .upstream())
        .isInstanceOf(Upstream.Recorded.class);
  }

  @Test
  void whatComesOfOneUpstreamIsKeptApartFromAnothers() {
    Settings none = new Settings(Map.of("TOUCHLINE_HOME", "/home"));
    Settings own =
        new Settings(
            Map.of("TOUCHLINE_HOME", "/home", "TOUCHLINE_ESPN_SITE_URL", "http://127.0.0.1:9"));
    assertThat(
            Stream.of(
                StackConfig.of(none, false, Optional.empty()),
                StackConfig.of(none, true, Optional.empty()),
                StackConfig.of(none, false, Optional.of(Path.of("here"))),
                StackConfig.of(own, false, Optional.empty())))
        .extracting(StackConfig::dataFolder)
        .containsExactly(
            Path.of("/home/data/simulated"),
            Path.of("/home/data/live"),
            Path.of("/home/data/recorded"),
            Path.of("/home/data/given"));
  }

  @ParameterizedTest
  @CsvSource({
    "TOUCHLINE_SANDBOX_SPEED,fast",
    "TOUCHLINE_SANDBOX_SPEED,0",
    "TOUCHLINE_SANDBOX_SEED,1000",
    "TOUCHLINE_SANDBOX_STEP,1",
    "TOUCHLINE_SANDBOX_LOOP,perhaps",
    "TOUCHLINE_SANDBOX_VARIANT,1999",
    "TOUCHLINE_ESPN_SITE_URL,ftp://example",
    "TOUCHLINE_START_TIMEOUT,1s"
  })
  void aWrongValueIsNamedWithItsVariable(String variable, String value) {
    assertThatThrownBy(() -> config(Map.of(variable, value)))
        .isInstanceOf(Settings.WrongSettingException.class)
        .hasMessageContaining(variable + "=" + value);
  }
}
