package io.touchline.push.room;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an update stands in Kafka, or up to where a partition is read: the same on every replica,
 * so a client may resume on any.
 *
 * <p>The topic's id is part of it because a topic that was made anew counts its offsets from 0.
 *
 * @param topicId Kafka's id of the topic
 * @param partition at least 0
 * @param offset at least 0; {@link #BEFORE_FIRST} for the position before all updates
 */
public record Version(UUID topicId, int partition, long offset) {
  /** What has been read of a partition without records. */
  public static final long BEFORE_FIRST = -1;

  private static final int LONGEST = 2 * Long.BYTES + 5 + 10;
  private static final int LONGEST_TOKEN = 48;

  public Version {
    Objects.requireNonNull(topicId, "topicId");
    if (partition < 0 || offset < BEFORE_FIRST) {
      throw new IllegalArgumentException("No position: " + partition + ", " + offset);
    }
  }

  /** Whether both are of the same partition of the same topic, so that offsets compare. */
  public boolean sameLog(Version other) {
    return partition == other.partition && topicId.equals(other.topicId);
  }

  /** Whether who has seen everything up to here has seen {@code other} too. */
  public boolean covers(Version other) {
    return sameLog(other) && offset >= other.offset;
  }

  /** The opaque form that clients get: base64url of id, partition and, if there is one, offset. */
  public String token() {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    bytes.putLong(topicId.getMostSignificantBits()).putLong(topicId.getLeastSignificantBits());
    writeVarint(bytes, partition);
    if (offset != BEFORE_FIRST) {
      writeVarint(bytes, offset);
    }
    byte[] used = new byte[bytes.position()];
    bytes.flip().get(used);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
  }

  /** Reads what {@link #token()} wrote; empty for anything else. */
  public static Optional<Version> parse(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      UUID topicId = new UUID(bytes.getLong(), bytes.getLong());
      int partition = Math.toIntExact(readVarint(bytes));
      long offset = bytes.hasRemaining() ? readVarint(bytes) : BEFORE_FIRST;
      Version version = new Version(topicId, partition, offset);
      // One position has one token: a client may compare them as text.
      return version.token().equals(token) ? Optional.of(version) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static void writeVarint(ByteBuffer out, long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static long readVarint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new ArithmeticException("Number too long");
  }
}
