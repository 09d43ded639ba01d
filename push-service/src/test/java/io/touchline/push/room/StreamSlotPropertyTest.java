package io.touchline.push.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.push.room.Slot.Replay;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class StreamSlotPropertyTest {

  @Property
  void replayIsEverythingAfterTheTokenOrNothing(
      @ForAll @Size(max = 40) @UniqueElements List<@LongRange(min = 5, max = 200) Long> offsets,
      @ForAll @IntRange(min = 1, max = 20) int most,
      @ForAll @LongRange(min = 0, max = 250) long forgetBefore,
      @ForAll @LongRange(min = 0, max = 250) long token) {
    long floor = 4;
    List<Long> log = offsets.stream().sorted().toList();
    StreamSlot slot = new StreamSlot(new StreamSlot.Bounds(most, 50), floor);
    log.forEach(offset -> slot.accept(Updates.event("match:1", offset)));
    slot.forgetBefore(forgetBefore);

    Replay replay = slot.since(Updates.version(token));

    List<Long> missed = log.stream().filter(offset -> offset > token).toList();
    List<Long> sent = replay.updates().stream().map(u -> u.version().offset()).toList();
    assertThat(sent).isEqualTo(replay.complete() ? missed : List.of());
    if (token < floor) {
      assertThat(replay.complete()).isFalse();
    }
    // Nothing was dropped after the token: then there is no excuse.
    boolean kept = missed.size() <= most && missed.stream().allMatch(o -> o >= forgetBefore);
    boolean small = missed.stream().mapToLong(o -> String.valueOf(o).length()).sum() <= 50;
    if (token >= floor && kept && small && offsets.size() <= most) {
      assertThat(replay.complete()).isTrue();
    }
  }

  @Property
  void ringStaysWithinItsBounds(
      @ForAll @IntRange(min = 1, max = 30) int updates,
      @ForAll @IntRange(min = 1, max = 9) int most) {
    StreamSlot slot = new StreamSlot(new StreamSlot.Bounds(most, 1_000), -1);
    for (int offset = 0; offset < updates; offset++) {
      slot.accept(Updates.event("match:1", offset));
    }
    int oldestKept = Math.max(0, updates - most);
    assertThat(slot.since(Updates.version(Math.max(0, oldestKept - 1))).updates())
        .hasSizeLessThanOrEqualTo(most);
    if (updates > most + 1) {
      assertThat(slot.since(Updates.version(oldestKept - 2)).complete()).isFalse();
    }
  }

  @Example
  void tokenOfAnotherTopicDoesNotFit() {
    StreamSlot slot = new StreamSlot(new StreamSlot.Bounds(10, 1_000), -1);
    slot.accept(Updates.event("match:1", 3));
    assertThat(slot.since(new Version(new UUID(8, 8), 0, 3)).complete()).isFalse();
  }
}
