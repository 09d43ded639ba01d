package io.touchline.push.fanout;

import io.touchline.events.Feed;
import io.touchline.push.room.ImageSlot;
import io.touchline.push.room.Logs;
import io.touchline.push.room.Slot;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Update;
import io.touchline.push.room.Version;
import io.touchline.push.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The slots and members of one key on one shard. */
final class Room {
  private final EnumMap<Feed, Slot> slots = new EnumMap<>(Feed.class);
  private final Set<Session> members = new LinkedHashSet<>(4);
  // Who came with a token of a replica that is ahead of us; null while nobody did.
  private Map<Session, Map<Feed, Version>> ahead;

  Slot accept(Update update, Logs logs, StreamSlot.Bounds bounds) {
    Slot slot = slots.get(update.feed());
    if (slot == null) {
      slot =
          update.image() ? new ImageSlot() : new StreamSlot(bounds, logs.floor(update.version()));
      slots.put(update.feed(), slot);
    }
    slot.accept(update);
    return slot;
  }

  Set<Session> members() {
    return members;
  }

  /** Whether the member has this update already, from a replica that was ahead of us. */
  boolean hasSeen(Session member, Update update) {
    if (ahead == null) {
      return false;
    }
    Map<Feed, Version> seen = ahead.get(member);
    Version token = seen == null ? null : seen.get(update.feed());
    if (token == null) {
      return false;
    }
    if (token.covers(update.version())) {
      return true;
    }
    // Passed: from here on we know more than the client did.
    seen.remove(update.feed());
    if (seen.isEmpty()) {
      forgetAhead(member);
    }
    return false;
  }

  /**
   * Adds a member.
   *
   * @param seen up to where it has seen feeds of which we have not yet read as much
   */
  void join(Session session, Map<Feed, Version> seen) {
    members.add(session);
    forgetAhead(session);
    if (!seen.isEmpty()) {
      if (ahead == null) {
        ahead = new HashMap<>();
      }
      ahead.put(session, new EnumMap<>(seen));
    }
  }

  void leave(Session session) {
    members.remove(session);
    forgetAhead(session);
  }

  private void forgetAhead(Session session) {
    if (ahead != null && ahead.remove(session) != null && ahead.isEmpty()) {
      ahead = null;
    }
  }

  Optional<Slot> slot(Feed feed) {
    return Optional.ofNullable(slots.get(feed));
  }

  Collection<Slot> slots() {
    return slots.values();
  }

  /** Forgets old stream updates and empty slots; true if nothing is left to keep the room for. */
  boolean tidy(long before, Logs logs) {
    List<Feed> empty = new ArrayList<>();
    slots.forEach(
        (feed, slot) -> {
          if (slot instanceof StreamSlot stream) {
            stream.forgetBefore(before);
            if (stream.isEmpty()) {
              stream.forgotten().ifPresent(logs::forgotten);
            }
          }
          if (slot.isEmpty()) {
            empty.add(feed);
          }
        });
    empty.forEach(slots::remove);
    return slots.isEmpty() && members.isEmpty();
  }

  /** The partition's log was made anew or lost a part: what is kept of it is worth nothing. */
  void forget(Feed feed, int partition) {
    Slot slot = slots.get(feed);
    if (slot != null && slot.newest().filter(v -> v.partition() == partition).isPresent()) {
      slots.remove(feed);
    }
  }
}
