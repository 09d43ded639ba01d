package io.touchline.push.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class VersionPropertyTest {

  @Property
  void positionBeforeAllUpdatesHasATokenToo(@ForAll long high, @ForAll @IntRange int partition) {
    Version version = new Version(new UUID(high, 1), partition, Version.BEFORE_FIRST);
    assertThat(Version.parse(version.token())).contains(version);
  }

  @Property
  void tokenReadBackIsTheSameVersion(
      @ForAll long high,
      @ForAll long low,
      @ForAll @IntRange(min = 0) int partition,
      @ForAll @LongRange(min = 0) long offset) {
    Version version = new Version(new UUID(high, low), partition, offset);
    assertThat(Version.parse(version.token())).contains(version);
    assertThat(version.token()).matches("[A-Za-z0-9_-]{24,42}");
  }

  @Property
  void anyTextIsEitherNoTokenOrTheOnlyWritingOfItsVersion(@ForAll String text) {
    Version.parse(text).ifPresent(version -> assertThat(version.token()).isEqualTo(text));
  }

  @Property
  void changedTokenIsNotTheSameVersion(
      @ForAll @LongRange(min = 0) long offset, @ForAll @IntRange(min = 0, max = 22) int at) {
    Version version = new Version(new UUID(1, 2), 3, offset);
    char[] chars = version.token().toCharArray();
    chars[at] = chars[at] == 'A' ? 'B' : 'A';
    assertThat(Version.parse(new String(chars))).isNotEqualTo(Optional.of(version));
  }

  @Example
  void olderAndOtherLogsAreNotCovered() {
    Version version = new Version(new UUID(1, 2), 3, 10);
    assertThat(version.covers(new Version(new UUID(1, 2), 3, 10))).isTrue();
    assertThat(version.covers(new Version(new UUID(1, 2), 3, 11))).isFalse();
    assertThat(version.covers(new Version(new UUID(1, 2), 4, 9))).isFalse();
    assertThat(version.covers(new Version(new UUID(1, 3), 3, 9))).isFalse();
  }
}
