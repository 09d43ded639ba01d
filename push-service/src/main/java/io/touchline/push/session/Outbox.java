package io.touchline.push.session;

import io.netty.buffer.ByteBuf;
import io.touchline.push.room.FrameFormat;
import io.touchline.push.room.Slot;
import io.touchline.push.room.Update;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What waits for one session whose socket is full, bounded in bytes by its owner.
 *
 * <p>Replies leave first, then slots with something urgent, then the others; within a slot order
 * never changes, because a resume token means "everything up to here". Of an image slot only the
 * newest update waits, but an urgent one is never passed over.
 */
final class Outbox {
  private final ArrayDeque<ByteBuf> replies = new ArrayDeque<>(2);
  private final LinkedHashMap<Slot, Waiting> urgent = new LinkedHashMap<>(4);
  private final LinkedHashMap<Slot, Waiting> normal = new LinkedHashMap<>(4);
  private long bytes;

  /** The updates of one slot, oldest first. */
  private static final class Waiting extends ArrayDeque<Pending> {
    private static final long serialVersionUID = 1L;

    Waiting() {
      super(2);
    }
  }

  /**
   * An update that waits.
   *
   * @param conflated how many images were passed over in its favour
   * @param bytes that it counts for
   */
  private record Pending(Update update, int conflated, int bytes) {}

  void reply(ByteBuf frame) {
    replies.addLast(frame);
    bytes += frame.readableBytes();
  }

  /** Returns how many images were conflated away by this one: 0 or 1. */
  int offer(Slot slot, Update update) {
    return offer(slot, update, update.size());
  }

  /** As {@link #offer}, but counts for nothing. */
  void open(Slot slot, Update update) {
    offer(slot, update, 0);
  }

  private int offer(Slot slot, Update update, int counted) {
    Waiting waiting = waiting(slot, update.urgent());
    int passedOver = 0;
    Pending last = waiting.peekLast();
    if (update.image() && last != null && !last.update().urgent()) {
      waiting.removeLast();
      bytes -= last.bytes();
      passedOver = last.conflated() + 1;
    }
    waiting.addLast(new Pending(update, passedOver, counted));
    bytes += counted;
    return passedOver == 0 ? 0 : 1;
  }

  private Waiting waiting(Slot slot, boolean isUrgent) {
    Waiting hurried = urgent.get(slot);
    if (hurried != null) {
      return hurried;
    }
    if (!isUrgent) {
      return normal.computeIfAbsent(slot, any -> new Waiting());
    }
    // What waited before it in the same slot must still leave before it.
    Waiting before = normal.remove(slot);
    Waiting waiting = before == null ? new Waiting() : before;
    urgent.put(slot, waiting);
    return waiting;
  }

  /** The next frame to write, to be released by the taker; null if nothing waits. */
  ByteBuf poll(FrameFormat format) {
    ByteBuf reply = replies.pollFirst();
    if (reply != null) {
      bytes -= reply.readableBytes();
      return reply;
    }
    return pollSlot(urgent.isEmpty() ? normal : urgent, format);
  }

  private ByteBuf pollSlot(Map<Slot, Waiting> slots, FrameFormat format) {
    var first = slots.entrySet().iterator();
    if (!first.hasNext()) {
      return null;
    }
    Waiting waiting = first.next().getValue();
    Pending next = waiting.removeFirst();
    if (waiting.isEmpty()) {
      first.remove();
    }
    Update update = next.update();
    bytes -= next.bytes();
    return next.conflated() > 0
        ? format.encode(update, next.conflated())
        : update.frame(format).retainedDuplicate();
  }

  /** The session left this slot's room. */
  void forget(Slot slot) {
    drop(urgent.remove(slot));
    drop(normal.remove(slot));
  }

  private void drop(Waiting waiting) {
    if (waiting != null) {
      waiting.forEach(pending -> bytes -= pending.bytes());
    }
  }

  void clear() {
    replies.forEach(ByteBuf::release);
    replies.clear();
    urgent.clear();
    normal.clear();
    bytes = 0;
  }

  /** Bytes of payloads and replies that wait, without what joins brought. */
  long bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return replies.isEmpty() && urgent.isEmpty() && normal.isEmpty();
  }
}
