package io.touchline.push.session;

import java.time.Duration;

/**
 * The limits of every session, checked.
 *
 * @param keys rooms a session
 * @param commandsPerSecond commands a second, over time
 * @param commandBurst commands at once after a pause
 * @param messageBytes longest message of a client
 * @param outboxBytes what may wait for a session whose socket is full
 * @param stall how long a full socket may stay full
 * @param heartbeat between two pings
 */
public record SessionLimits(
    int keys,
    int commandsPerSecond,
    int commandBurst,
    int messageBytes,
    long outboxBytes,
    Duration stall,
    Duration heartbeat) {
  /** Bytes from which on a message ends the session; a frame's, too: see application.properties. */
  public static final int HARD_CAP = 256 * 1024;

  private static final long DAY = Duration.ofDays(1).toMillis();

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  public SessionLimits {
    check("keys", keys, 1, 1_000_000);
    check("commands-per-second", commandsPerSecond, 1, 1_000_000);
    check("command-burst", commandBurst, 1, 1_000_000);
    check("message-size", messageBytes, 64, HARD_CAP);
    check("outbox-size", outboxBytes, 1024, 1L << 30);
    check("stall", stall.toMillis(), 1000, DAY);
    check("heartbeat", heartbeat.toMillis(), 1000, DAY);
  }

  /**
   * The configured limits.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  public static SessionLimits of(SessionConfig config) {
    return new SessionLimits(
        config.keys(),
        config.commandsPerSecond(),
        config.commandBurst(),
        (int) Math.min(config.messageSize().asLongValue(), Integer.MAX_VALUE),
        config.outboxSize().asLongValue(),
        config.stall(),
        config.heartbeat());
  }

  private static void check(String property, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "touchline.push.session.%s must be %d to %d (bytes, milliseconds or count), but is %d"
              .formatted(property, least, most, value));
    }
  }
}
