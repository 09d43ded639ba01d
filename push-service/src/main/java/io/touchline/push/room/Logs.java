package io.touchline.push.room;

import io.touchline.events.Feed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The partitions that are read, and from where on: what tells a token of today's topics from one of
 * a topic that is gone, and a complete replay from one with a hole. Belongs to one thread.
 */
public final class Logs {
  private record Log(UUID topicId, int partition) {}

  private final Map<Log, Long> floors = new HashMap<>();
  private final Map<Log, Feed> feeds = new HashMap<>();

  /** The log of this position is read from behind it; a log read before in its place is gone. */
  public void begin(Feed feed, UUID topicId, int partition, long floor) {
    feeds.entrySet().removeIf(e -> e.getValue() == feed && e.getKey().partition() == partition);
    floors.keySet().retainAll(feeds.keySet());
    Log log = new Log(topicId, partition);
    feeds.put(log, feed);
    floors.put(log, floor);
  }

  /** The feed of a token; empty if no topic that we read wrote it. */
  public Optional<Feed> feedOf(Version token) {
    return Optional.ofNullable(feeds.get(new Log(token.topicId(), token.partition())));
  }

  /** The highest offset of the version's partition that a new slot may have missed. */
  public long floor(Version version) {
    return floors.getOrDefault(new Log(version.topicId(), version.partition()), Long.MAX_VALUE);
  }

  /** A slot was dropped that had forgotten this: its successor must not claim to know it. */
  public void forgotten(Version version) {
    floors.computeIfPresent(
        new Log(version.topicId(), version.partition()),
        (log, floor) -> Math.max(floor, version.offset()));
  }
}
