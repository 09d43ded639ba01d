package io.touchline.push.room;

import io.netty.buffer.ByteBuf;
import io.touchline.events.Feed;
import io.touchline.events.FeedKind;
import io.touchline.events.Priority;
import java.util.Arrays;

/**
 * One record on its way to clients. Immutable but for the cache of its frames; any thread.
 *
 * <p>The payload is never parsed: it is the JSON that clients get, byte for byte.
 */
public final class Update {
  private static final ByteBuf[] NONE = new ByteBuf[0];

  private final Feed feed;
  private final String key;
  private final String event;
  private final Priority priority;
  private final byte[] payload;
  private final Version version;
  private final long timestamp;
  private volatile ByteBuf[] frames = NONE;

  /**
   * An update as it was read.
   *
   * @param key the room's name
   * @param event the event's name on the wire
   * @param payload the JSON; null if the image of the key is no more
   * @param timestamp of the record, in milliseconds since 1970
   */
  public Update(
      Feed feed,
      String key,
      String event,
      Priority priority,
      byte[] payload,
      Version version,
      long timestamp) {
    this.feed = feed;
    this.key = key;
    this.event = event;
    this.priority = priority;
    this.payload = payload;
    this.version = version;
    this.timestamp = timestamp;
  }

  /**
   * The frame of this update in a format, encoded when it is first asked for and never again. The
   * caller writes a retained duplicate and leaves the frame itself alone.
   */
  public ByteBuf frame(FrameFormat format) {
    ByteBuf[] known = frames;
    int index = format.index();
    return index < known.length && known[index] != null ? known[index] : encodeOnce(format);
  }

  // Shards that ask at the same time wait for one encoding rather than make one each.
  private synchronized ByteBuf encodeOnce(FrameFormat format) {
    int index = format.index();
    ByteBuf[] known = frames;
    if (index < known.length && known[index] != null) {
      return known[index];
    }
    ByteBuf[] more = Arrays.copyOf(known, Math.max(known.length, index + 1));
    more[index] = format.encode(this, 0);
    frames = more;
    return more[index];
  }

  public Feed feed() {
    return feed;
  }

  public String key() {
    return key;
  }

  public String event() {
    return event;
  }

  /** Whether it goes before others in a session's queue and is not conflated away. */
  public boolean urgent() {
    return priority == Priority.HIGH;
  }

  /** Whether only the newest update of its slot matters. */
  public boolean image() {
    return feed.kind() == FeedKind.IMAGE;
  }

  /** Whether it says that the image of its key is no more. */
  public boolean removal() {
    return payload == null;
  }

  /** The JSON, not to be changed; null for a removal. */
  public byte[] payload() {
    return payload;
  }

  /** Bytes of the payload. */
  public int size() {
    return payload == null ? 0 : payload.length;
  }

  public Version version() {
    return version;
  }

  /** When the record was written, in milliseconds since 1970. */
  public long timestamp() {
    return timestamp;
  }
}
