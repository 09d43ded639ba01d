package io.touchline.push.room;

import io.touchline.events.Feed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * The partitions that are read, from where on and how far: what tells a token of today's topics
 * from one of a topic that is gone, and a complete replay from one with a hole. Belongs to one
 * thread.
 */
public final class Logs {
  private record Log(UUID topicId, int partition) {
    static Log of(Version version) {
      return new Log(version.topicId(), version.partition());
    }
  }

  private static final class Reading {
    private final Feed feed;
    private long floor;
    private long applied;

    Reading(Feed feed, long floor) {
      this.feed = feed;
      this.floor = floor;
      this.applied = floor;
    }
  }

  private final Map<Log, Reading> readings = new HashMap<>();
  private final Map<Feed, Integer> partitionCounts = new EnumMap<>(Feed.class);

  /**
   * A partition is read from behind its floor on; a log read before in its place is gone.
   *
   * @param partitions how many the feed's topic has
   */
  public void begin(Feed feed, UUID topicId, int partitions, int partition, long floor) {
    partitionCounts.put(feed, partitions);
    readings
        .entrySet()
        .removeIf(e -> e.getValue().feed == feed && e.getKey().partition() == partition);
    readings.put(new Log(topicId, partition), new Reading(feed, floor));
  }

  /** An update of this position has reached its room. */
  public void applied(Version version) {
    Reading reading = readings.get(Log.of(version));
    if (reading != null) {
      reading.applied = Math.max(reading.applied, version.offset());
    }
  }

  /** The feed of a token; empty if no topic that we read wrote it. */
  public Optional<Feed> feedOf(Version token) {
    return Optional.ofNullable(readings.get(Log.of(token))).map(reading -> reading.feed);
  }

  /**
   * How far a partition of a feed has been read; empty if it is not read.
   *
   * @param choose of so many partitions the one that is meant
   */
  public Optional<Version> position(Feed feed, IntUnaryOperator choose) {
    Integer count = partitionCounts.get(feed);
    if (count == null) {
      return Optional.empty();
    }
    int partition = choose.applyAsInt(count);
    return readings.entrySet().stream()
        .filter(e -> e.getValue().feed == feed && e.getKey().partition() == partition)
        .map(e -> new Version(e.getKey().topicId(), partition, e.getValue().applied))
        .findFirst();
  }

  /** Whether the token is of a log that we read, and from a replica that has read more of it. */
  public boolean isAhead(Version token) {
    Reading reading = readings.get(Log.of(token));
    return reading != null && token.offset() > reading.applied;
  }

  /** The highest offset of the version's partition that a new slot may have missed. */
  public long floor(Version version) {
    Reading reading = readings.get(Log.of(version));
    return reading == null ? Long.MAX_VALUE : reading.floor;
  }

  /** A slot was dropped that had forgotten this: its successor must not claim to know it. */
  public void forgotten(Version version) {
    Reading reading = readings.get(Log.of(version));
    if (reading != null) {
      reading.floor = Math.max(reading.floor, version.offset());
    }
  }
}
