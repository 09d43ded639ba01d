package io.touchline.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of feeds: each is one Kafka topic.
 *
 * <p>The push-service routes every feed for which {@link #pushed()} holds and knows nothing else
 * about it, so a new feed is one constant here.
 */
public enum Feed {
  /** The match day, whole and by league. Rooms {@code live_matches} and {@code live_matches:PL}. */
  LIVE_MATCHES("football.live-matches", FeedKind.IMAGE, 1, null, RoomKind.LIVE_MATCHES),
  /** One match. Room {@code match:{id}}; removed by a tombstone 48 h after the end. */
  MATCHES("football.matches", FeedKind.IMAGE, 3, null, RoomKind.MATCH),
  /** Kick-offs, goals, cards, half-times, full-times. Room {@code match:{id}}. */
  MATCH_EVENTS("football.match-events", FeedKind.STREAM, 3, Duration.ofDays(7), RoomKind.MATCH),
  /** All bookmakers' prices of a match. Room {@code odds:{matchId}}. */
  FOOTBALL_ODDS("football.odds", FeedKind.IMAGE, 3, null, RoomKind.ODDS),
  /** Every change of a price, of all sports. Key: the event's room. Never pushed. */
  ODDS_TICKS("odds.ticks", FeedKind.STREAM, 4, Duration.ofDays(7), null),
  /** The state of every source. Room {@code system}. */
  SYSTEM_STATUS("system.status", FeedKind.IMAGE, 1, null, RoomKind.SYSTEM),
  /** What each service says of its sources. Key: the source. Never pushed as it is. */
  SOURCES("system.sources", FeedKind.IMAGE, 1, null, null),
  /** Records that an adapter refused, with the reason. Key: the source. Never pushed. */
  DEAD_LETTERS("ingest.dead-letters", FeedKind.STREAM, 1, Duration.ofDays(7), null);

  private final String topic;
  private final FeedKind kind;
  private final int partitions;
  private final Duration retention;
  private final RoomKind rooms;

  Feed(String topic, FeedKind kind, int partitions, Duration retention, RoomKind rooms) {
    this.topic = topic;
    this.kind = kind;
    this.partitions = partitions;
    this.retention = retention;
    this.rooms = rooms;
  }

  /** The topic's name, e.g. {@code football.live-matches}. */
  public String topic() {
    return topic;
  }

  public FeedKind kind() {
    return kind;
  }

  /** How many partitions the topic has, at least 1. Order holds within a key. */
  public int partitions() {
    return partitions;
  }

  /** How long a record of a stream is kept; empty for images, whose newest record is kept. */
  public Optional<Duration> retention() {
    return Optional.ofNullable(retention);
  }

  /** Whether the push-service sends this feed to clients. */
  public boolean pushed() {
    return rooms != null;
  }

  /** Whether the records of this feed go to rooms of that kind. */
  public boolean fills(RoomKind kind) {
    return rooms == kind;
  }

  /** The topic's configuration in Kafka's own property names. */
  public Map<String, String> topicConfig() {
    Map<String, String> config = new LinkedHashMap<>();
    if (kind == FeedKind.IMAGE) {
      config.put("cleanup.policy", "compact");
      // Images are rewritten all day: small segments, cleaned early, keep a cold start short.
      config.put("segment.bytes", String.valueOf(16 * 1024 * 1024));
      config.put("segment.ms", String.valueOf(Duration.ofMinutes(10).toMillis()));
      config.put("min.cleanable.dirty.ratio", "0.2");
      config.put("delete.retention.ms", String.valueOf(Duration.ofDays(1).toMillis()));
    } else {
      config.put("cleanup.policy", "delete");
      config.put("retention.ms", String.valueOf(retention.toMillis()));
    }
    return config;
  }

  /** The feeds that the push-service reads, in catalogue order. */
  public static List<Feed> allPushed() {
    return Arrays.stream(values()).filter(Feed::pushed).toList();
  }

  /** The feed of a topic name; empty if the catalogue has none. */
  public static Optional<Feed> ofTopic(String topic) {
    return Arrays.stream(values()).filter(feed -> feed.topic.equals(topic)).findFirst();
  }
}
