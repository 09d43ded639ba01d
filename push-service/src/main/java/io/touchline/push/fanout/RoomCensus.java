package io.touchline.push.fanout;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How many sessions there are, and how many rooms with members, over all shards. Any thread. */
final class RoomCensus {
  private final LongAdder sessions = new LongAdder();
  // On how many shards a room has members.
  private final ConcurrentMap<String, Integer> rooms = new ConcurrentHashMap<>();

  void sessionOpened() {
    sessions.increment();
  }

  void sessionClosed() {
    sessions.decrement();
  }

  void occupied(String key) {
    rooms.merge(key, 1, Integer::sum);
  }

  void vacated(String key) {
    rooms.computeIfPresent(key, (any, shards) -> shards == 1 ? null : shards - 1);
  }

  int sessions() {
    return sessions.intValue();
  }

  int rooms() {
    return rooms.size();
  }
}
