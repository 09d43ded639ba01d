package io.touchline.push.room;

import io.touchline.events.Feed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

  /** The log of this position is read from behind it; a log read before in its place is gone. */
  public void begin(Feed feed, UUID topicId, int partition, long floor) {
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
