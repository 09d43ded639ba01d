package io.touchline.push.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Update;
import io.touchline.push.room.Updates;
import io.touchline.push.room.Version;
import io.touchline.push.session.Session;
import io.touchline.push.session.SessionLimits;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client that comes back with tokens is sent, and told. */
class ResumeTest {
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

  private Joined join(String key, Version... tokens) {
    Joined joined = shard.join(session, key, List.of(tokens));
    joined.opening().forEach(opening -> session.open(opening.slot(), opening.update(), 0));
    return joined;
  }

  @Test
  void clientThatIsAheadOfThisNodeIsSentOnlyWhatIsNewToIt() {
    apply(Updates.image("match:1", 5));
    Joined joined = join("match:1", Updates.version(7));
    assertThat(joined.resumed()).isTrue();
    apply(Updates.image("match:1", 6), Updates.image("match:1", 7));
    apply(Updates.image("match:1", 8), Updates.image("match:1", 9));
    assertThat(kept.payloads).containsExactly("8", "9");
  }

  @Test
  void ofTokensThatContradictEachOtherTheOlderCounts() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 1, 0, -1);
    apply(Updates.event("match:1", 6));
    join("match:1", Updates.version(9), Updates.version(5));
    apply(Updates.event("match:1", 8), Updates.event("match:1", 10));
    assertThat(kept.payloads).containsExactly("6", "8", "10");
  }

  @Test
  void onlyTokensAheadOfWhatThisNodeHasReadAreKept() {
    apply(Updates.image("match:2", 5));
    join("match:1", Updates.version(5));
    // An older one again, as after a rewind, would be held back by a token that was kept.
    apply(Updates.image("match:1", 4));
    assertThat(kept.payloads).containsExactly("4");
  }

  @Test
  void tokenOfATopicThatIsGoneGetsTheImageAndIsNotResumed() {
    apply(Updates.image("match:1", 5));
    Joined joined = join("match:1", new Version(new UUID(1, 1), 0, 5));
    assertThat(joined.resumed()).isFalse();
    assertThat(kept.payloads).containsExactly("5");
  }

  @Test
  void streamForgottenByAgeNoLongerResumesFromBeforeIt() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 1, 0, -1);
    apply(Updates.event("match:1", 4), Updates.event("match:1", 8));
    shard.sweep(0, 100);
    assertThat(shard.roomKeys()).isEmpty();
    assertThat(join("match:1", Updates.version(4)).resumed()).isFalse();
    assertThat(join("match:1", Updates.version(8)).resumed()).isTrue();
    apply(Updates.event("match:1", 9));
    assertThat(kept.payloads).containsExactly("9");
  }

  @Test
  void whoSawNoEventYetResumesFromThePositionItWasGiven() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 1, 0, -1);
    List<Version> beforeAll = join("match:1").positions();
    assertThat(beforeAll).containsExactly(Updates.version(Version.BEFORE_FIRST));
    apply(Updates.event("match:2", 3));
    List<Version> before = positionsOfANewcomer("match:1");
    assertThat(before).containsExactly(Updates.version(3));
    shard.leave(session, "match:1");
    apply(Updates.event("match:1", 4));

    assertThat(join("match:1", before.getFirst()).resumed()).isTrue();
    shard.leave(session, "match:1");
    assertThat(join("match:1", beforeAll.getFirst()).resumed()).isTrue();
    assertThat(kept.payloads).containsExactly("4", "4");
  }

  @Test
  void positionDoesNotCountAsSeenWhatIsStillToBeSent() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 1, 0, -1);
    apply(Updates.event("match:1", 4), Updates.event("match:1", 8));
    Joined joined = join("match:1", Updates.version(4));
    assertThat(kept.payloads).containsExactly("8");
    assertThat(joined.positions()).containsExactly(Updates.version(4));
    assertThat(join("match:1").positions()).as("a member already").isEmpty();
    assertThat(positionsOfANewcomer("match:1")).containsExactly(Updates.version(8));
  }

  private List<Version> positionsOfANewcomer(String key) {
    Session other = new Session(carrier, new Kept(), LIMITS, shard.tally(), 0);
    shard.add(other);
    return shard.join(other, key, List.of()).positions();
  }

  @Test
  void whoComesBackWithoutATokenOfTheStreamHasNotResumed() {
    UUID events = Updates.TOPIC;
    UUID matches = new UUID(8, 8);
    shard.begin(Feed.MATCHES, matches, 1, 0, -1);
    shard.begin(Feed.MATCH_EVENTS, events, 1, 0, -1);
    Version image = new Version(matches, 0, 1);
    shard.apply(
        List.of(
            new Update(Feed.MATCHES, "match:1", "e", Priority.NORMAL, new byte[] {'1'}, image, 1)),
        0);
    assertThat(join("match:1", image).resumed()).isTrue();
    apply(Updates.event("match:1", 1));
    assertThat(join("match:1", image).resumed()).isFalse();
    assertThat(join("match:1", image, Updates.version(1)).resumed()).isTrue();
  }

  @Test
  void tokenOfAPartitionThatIsNotTheKeysDoesNotFit() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 3, 0, -1);
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 3, 1, -1);
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 3, 2, -1);
    Version home = join("match:1").positions().getFirst();
    shard.leave(session, "match:1");
    assertThat(join("match:1", home).resumed()).isTrue();
    shard.leave(session, "match:1");
    var elsewhere = new Version(Updates.TOPIC, (home.partition() + 1) % 3, 100);
    assertThat(join("match:1", elsewhere).resumed()).isFalse();
  }

  @Test
  void imageThatHasNotComeToThisNodeYetIsStillTheClients() {
    assertThat(join("match:1", Updates.version(7)).resumed()).isTrue();
    apply(Updates.image("match:1", 7), Updates.image("match:1", 8));
    assertThat(kept.payloads).containsExactly("8");
  }

  @Test
  void removedImageIsNoResumedOne() {
    apply(Updates.image("match:1", 1), Updates.removal("match:1", 2));
    assertThat(join("match:1", Updates.version(1)).resumed()).isFalse();
  }

  @Test
  void joiningAgainWhileTheSocketIsFullQueuesNothingTwice() {
    shard.begin(Feed.MATCH_EVENTS, Updates.TOPIC, 1, 0, -1);
    apply(Updates.event("match:1", 4), Updates.event("match:1", 8));
    kept.writable = false;
    join("match:1", Updates.version(3));
    apply(Updates.event("match:1", 9));
    join("match:1", Updates.version(3));
    kept.writable = true;
    session.drain();
    assertThat(kept.payloads).containsExactly("4", "8", "9");
  }
}
