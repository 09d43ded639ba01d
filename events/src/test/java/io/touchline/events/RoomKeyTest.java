package io.touchline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchline.events.football.League;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"live_matches", "live_matches:PL", "match:730412", "system"})
  void nameIsWrittenAsItWasRead(String name) {
    assertThat(RoomKey.parse(name)).hasToString(name);
  }

  @ParameterizedTest
  @EnumSource(League.class)
  void everyLeagueHasARoom(League league) {
    assertThat(RoomKey.parse("live_matches:" + league.name()))
        .isEqualTo(RoomKey.liveMatches(league));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":", "match", "match:", "system:x", "live_matches:", "nosuch", "match:a b"})
  void nameThatIsNoRoomIsRefusedWithAReason(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoomKey.parse(name))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  @Test
  void idIsBoundedInLength() {
    assertThat(RoomKey.match("x".repeat(64)).argument()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> RoomKey.match("x".repeat(65)));
  }

  @Test
  void unknownLeagueIsNamed() {
    assertThatExceptionOfType(UnsupportedLeagueException.class)
        .isThrownBy(() -> RoomKey.parse("live_matches:XX"))
        .withMessage("Unsupported league: XX");
  }
}
