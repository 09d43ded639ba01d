package io.touchline.push.room;

import io.touchline.events.Feed;
import io.touchline.events.Priority;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Updates for tests. */
public final class Updates {
  public static final UUID TOPIC = new UUID(7, 7);

  private Updates() {}

  public static Update image(String key, long offset) {
    return of(Feed.MATCHES, key, offset, Priority.NORMAL);
  }

  public static Update urgentImage(String key, long offset) {
    return of(Feed.MATCHES, key, offset, Priority.HIGH);
  }

  public static Update event(String key, long offset) {
    return of(Feed.MATCH_EVENTS, key, offset, Priority.NORMAL);
  }

  public static Update urgentEvent(String key, long offset) {
    return of(Feed.MATCH_EVENTS, key, offset, Priority.HIGH);
  }

  public static Update removal(String key, long offset) {
    return new Update(
        Feed.MATCHES, key, "match_update", Priority.NORMAL, null, version(offset), offset);
  }

  /** Its payload is the offset, its timestamp too. */
  private static Update of(Feed feed, String key, long offset, Priority priority) {
    byte[] payload = String.valueOf(offset).getBytes(StandardCharsets.UTF_8);
    return new Update(feed, key, "event", priority, payload, version(offset), offset);
  }

  public static Version version(long offset) {
    return new Version(TOPIC, 0, offset);
  }
}
