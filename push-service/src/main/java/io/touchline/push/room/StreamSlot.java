package io.touchline.push.room;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the last updates of a stream, bounded in count, bytes and age, and knows the offset up to
 * which it may have forgotten something: its floor.
 */
public final class StreamSlot implements Slot {
  private final ArrayDeque<Update> ring = new ArrayDeque<>(4);
  private final Bounds bounds;
  private long bytes;
  private long floor;
  private Version forgotten;

  /**
   * How much a slot keeps.
   *
   * @param updates at most so many
   * @param bytes of payload, at most so many; the newest update is kept whatever its size
   */
  public record Bounds(int updates, long bytes) {}

  /**
   * An empty slot.
   *
   * @param floor the highest offset of the partition that this node may have missed; -1 if none
   */
  public StreamSlot(Bounds bounds, long floor) {
    this.bounds = bounds;
    this.floor = floor;
  }

  @Override
  public void accept(Update update) {
    ring.addLast(update);
    bytes += update.size();
    while (ring.size() > bounds.updates() || (bytes > bounds.bytes() && ring.size() > 1)) {
      dropOldest();
    }
  }

  /** Forgets what was written before a time, in milliseconds since 1970. */
  public void forgetBefore(long time) {
    while (!ring.isEmpty() && ring.getFirst().timestamp() < time) {
      dropOldest();
    }
  }

  private void dropOldest() {
    Update oldest = ring.removeFirst();
    bytes -= oldest.size();
    forgotten = oldest.version();
    floor = Math.max(floor, forgotten.offset());
  }

  @Override
  public List<Update> forNewcomer() {
    return List.of();
  }

  /** Everything after the token, or nothing: never a part. */
  @Override
  public Replay since(Version token) {
    boolean sameLog = ring.isEmpty() || token.sameLog(ring.getLast().version());
    if (!sameLog || token.offset() < floor) {
      return new Replay(false, List.of());
    }
    List<Update> missed =
        ring.stream().filter(update -> update.version().offset() > token.offset()).toList();
    return new Replay(true, missed);
  }

  @Override
  public Optional<Version> newest() {
    return ring.isEmpty() ? forgotten() : Optional.of(ring.getLast().version());
  }

  @Override
  public boolean isEmpty() {
    return ring.isEmpty();
  }

  /** The newest update that it had and has no more; empty if it still holds all that it got. */
  public Optional<Version> forgotten() {
    return Optional.ofNullable(forgotten);
  }
}
