package io.touchline.push.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import io.touchline.events.Feed;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Update;
import io.touchline.push.room.Updates;
import io.touchline.push.session.Session;
import io.touchline.push.session.SessionLimits;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardTest {
  private static final SessionLimits LIMITS =
      new SessionLimits(9, 2, 3, 1024, 1024, Duration.ofSeconds(30), Duration.ofSeconds(25));

  private final RoomCensus census = new RoomCensus();
  private final JsonCarrier carrier = new JsonCarrier();
  private final Shard shard =
      new Shard(ImmediateEventExecutor.INSTANCE, new StreamSlot.Bounds(3, 1_000), census);

  private final Kept kept = new Kept();
  private final Session session = new Session(carrier, kept, LIMITS, shard.tally(), 0);

  @BeforeEach
  void begin() {
    shard.begin(Feed.MATCHES, Updates.TOPIC, 1, 0, -1);
    shard.begin(Feed.MATCH_EVENTS, new UUID(9, 9), 1, 0, -1);
    shard.add(session);
  }

  private void apply(Update... updates) {
    shard.apply(List.of(updates), 0);
  }

  private void join(String key) {
    shard
        .join(session, key, List.of())
        .opening()
        .forEach(opening -> session.open(opening.slot(), opening.update(), 0));
  }

  @Test
  void memberOfOneRoomIsFlushedOnceABatchAndGetsNothingOfOthers() {
    join("match:1");
    apply(Updates.image("match:1", 1), Updates.image("match:2", 2), Updates.image("match:1", 3));
    assertThat(kept.payloads).containsExactly("1", "3");
    assertThat(kept.flushes).isEqualTo(1);
  }

  @Test
  void updateIsEncodedOnceWhateverTheNumberOfMembersAndNeverWithoutAny() {
    for (int i = 0; i < 10; i++) {
      Session other = new Session(carrier, new Kept(), LIMITS, shard.tally(), 0);
      shard.add(other);
      shard.join(other, "match:1", List.of());
    }
    apply(Updates.image("match:1", 1), Updates.image("match:2", 2));
    join("match:1");
    assertThat(kept.payloads).containsExactly("1");
    assertThat(carrier.encodings()).isEqualTo(1);
  }

  @Test
  void removedImageIsNotSentAndItsRoomIsForgotten() {
    apply(Updates.image("match:1", 1), Updates.removal("match:1", 2));
    shard.sweep(0, 0);
    assertThat(shard.roomKeys()).isEmpty();
    join("match:1");
    assertThat(kept.payloads).isEmpty();
  }

  @Test
  void emptyRoomsAreForgottenAndCounted() {
    join("match:1");
    join("match:2");
    assertThat(census.rooms()).isEqualTo(2);
    shard.leave(session, "match:1");
    assertThat(shard.roomKeys()).containsExactly("match:2");
    shard.remove(session);
    shard.remove(session);
    assertThat(shard.roomKeys()).isEmpty();
    assertThat(census.rooms()).isZero();
    assertThat(census.sessions()).isZero();
  }

  @Test
  void partitionReadAnewForgetsItsSlots() {
    apply(Updates.image("match:1", 5));
    shard.begin(Feed.MATCHES, new UUID(1, 1), 1, 0, -1);
    assertThat(shard.image("match:1", Feed.MATCHES)).isEmpty();
  }
}
