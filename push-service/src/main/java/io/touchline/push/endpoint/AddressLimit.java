package io.touchline.push.endpoint;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts connections by the client's address. Any thread. */
final class AddressLimit {
  private final ConcurrentMap<String, Integer> connections = new ConcurrentHashMap<>();
  private final int most;

  AddressLimit(int most) {
    this.most = most;
  }

  /** Takes a place for an address; false if it has as many as it may. */
  boolean take(String address) {
    boolean[] taken = {false};
    connections.compute(
        address,
        (any, count) -> {
          int now = count == null ? 0 : count;
          taken[0] = now < most;
          return taken[0] ? Integer.valueOf(now + 1) : count;
        });
    return taken[0];
  }

  /** Gives back a place that was taken. */
  void release(String address) {
    connections.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
  }
}
