package io.touchline.push.fanout;

import io.netty.util.concurrent.EventExecutor;
import io.touchline.events.Feed;
import io.touchline.push.room.Logs;
import io.touchline.push.room.Slot;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Update;
import io.touchline.push.room.Version;
import io.touchline.push.session.CloseCode;
import io.touchline.push.session.Session;
import io.touchline.push.session.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rooms and sessions of one event loop. Every method runs on that loop. */
public final class Shard {
  private final EventExecutor loop;
  private final StreamSlot.Bounds bounds;
  private final RoomCensus census;
  private final Logs logs = new Logs();
  private final Map<String, Room> rooms = new HashMap<>();
  private final Set<Session> sessions = new HashSet<>();
  private final List<Session> touched = new ArrayList<>();
  private final Tally tally = new Tally();

  Shard(EventExecutor loop, StreamSlot.Bounds bounds, RoomCensus census) {
    this.loop = loop;
    this.bounds = bounds;
    this.census = census;
  }

  /** Where all of this runs. */
  public EventExecutor loop() {
    return loop;
  }

  /** What the sessions did, for the metrics. */
  public Tally tally() {
    return tally;
  }

  /** A partition is read from here on, or anew: see {@link Logs}. */
  void begin(Feed feed, UUID topicId, int partitions, int partition, long floor) {
    logs.begin(feed, topicId, partitions, partition, floor);
    rooms.values().forEach(room -> room.forget(feed, partition));
  }

  /** Puts a batch into the rooms, sends it to their members, flushes each member once. */
  void apply(List<Update> batch, long now) {
    for (Update update : batch) {
      Room room = rooms.computeIfAbsent(update.key(), any -> new Room());
      Slot slot = room.accept(update, logs, bounds);
      logs.applied(update.version());
      if (!update.removal()) {
        publish(room, slot, update, now);
      }
    }
    for (Session session : touched) {
      session.flush();
    }
    touched.clear();
  }

  private void publish(Room room, Slot slot, Update update, long now) {
    for (Session member : room.members()) {
      if (!room.hasSeen(member, update)) {
        member.send(slot, update, now);
        if (member.touch()) {
          touched.add(member);
        }
      }
    }
  }

  /** A connection has opened. */
  public void add(Session session) {
    if (sessions.add(session)) {
      census.sessionOpened();
    }
  }

  /** A connection is gone: it leaves its rooms. Does nothing the second time. */
  public void remove(Session session) {
    session.end();
    if (sessions.remove(session)) {
      census.sessionClosed();
      List.copyOf(session.keys()).forEach(key -> leave(session, key));
    }
  }

  /**
   * Makes a session a member of a room and says what it must be sent now. Joining again sends the
   * images again.
   *
   * @param tokens what the client has seen of the room's slots; those of other rooms' topics, or of
   *     topics that are gone, do not fit
   */
  public Joined join(Session session, String key, List<Version> tokens) {
    Room room = rooms.computeIfAbsent(key, any -> new Room());
    if (room.members().isEmpty()) {
      census.occupied(key);
    }
    Resume resume = new Resume(key, room, logs, tokens);
    room.join(session, resume.ahead());
    Joined joined = resume.joined();
    if (session.keys().contains(key)) {
      joined.opening().forEach(opening -> session.forget(opening.slot()));
      // What waits for it may be older than the positions: they are those of the first time.
      return new Joined(joined.resumed(), joined.opening(), List.of());
    }
    session.joined(key);
    return joined;
  }

  /** Ends a membership; false if there was none. */
  public boolean leave(Session session, String key) {
    Room room = rooms.get(key);
    if (room == null || !session.keys().contains(key)) {
      return false;
    }
    room.leave(session);
    session.left(key, room.slots());
    if (room.members().isEmpty()) {
      census.vacated(key);
      if (room.slots().isEmpty()) {
        rooms.remove(key);
      }
    }
    return true;
  }

  /** The image that a feed has of a key. */
  public Optional<Update> image(String key, Feed feed) {
    return Optional.ofNullable(rooms.get(key))
        .flatMap(room -> room.slot(feed))
        .flatMap(slot -> slot.forNewcomer().stream().findFirst());
  }

  /**
   * Pings and closes silent sessions, forgets old updates and empty rooms.
   *
   * @param now in nanoseconds
   * @param before streams' updates written before it, in milliseconds since 1970, are forgotten
   */
  void sweep(long now, long before) {
    sessions.forEach(session -> session.sweep(now));
    rooms.values().removeIf(room -> room.tidy(before, logs));
  }

  /** Closes every session; they leave when their connections end. */
  void closeAll(CloseCode code) {
    sessions.forEach(session -> session.close(code));
  }

  /** Rooms with a member or with something to remember, for tests of forgetting. */
  Collection<String> roomKeys() {
    return Set.copyOf(rooms.keySet());
  }
}
