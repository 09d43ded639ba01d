package io.touchline.push.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.touchline.events.RoomKey;
import java.util.List;

/** What the WebSocket endpoint does with a connection. */
@ConfigMapping(prefix = "touchline.push")
public interface EndpointConfig {
  /** Rooms that every session is in from the start. */
  @WithDefault("system")
  List<String> greetingRooms();

  /** WebSocket sessions an address, at least 1. */
  @WithDefault("200")
  int sessionsPerAddress();

  /**
   * Stops the start if a value is not a room or out of range.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  default EndpointConfig checked() {
    if (sessionsPerAddress() < 1) {
      throw new IllegalArgumentException(
          "touchline.push.sessions-per-address must be at least 1, but is " + sessionsPerAddress());
    }
    for (String room : greetingRooms()) {
      try {
        RoomKey.parse(room);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "touchline.push.greeting-rooms has \"" + room + "\": " + e.getMessage(), e);
      }
    }
    return this;
  }
}
