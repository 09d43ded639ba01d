package io.touchline.push.session;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a session may do and hold; {@link SessionLimits} checks it when the service starts. */
@ConfigMapping(prefix = "touchline.push.session")
public interface SessionConfig {
  /** Rooms a session, at least 1. */
  @WithDefault("500")
  int keys();

  /** Commands a second, at least 1. */
  @WithDefault("20")
  int commandsPerSecond();

  /**
   * Commands at once after a pause, at least 1. More refusals than that, without a pause that earns
   * a whole burst, close the session.
   */
  @WithDefault("100")
  int commandBurst();

  /** Longest message of a client, 64 bytes to 256 KiB (from there on the connection is closed). */
  @WithDefault("16K")
  MemorySize messageSize();

  /** What may wait for a session whose socket is full, 1 KiB at least. */
  @WithDefault("1M")
  MemorySize outboxSize();

  /** How long a full socket may stay full, 1 s at least. */
  @WithDefault("30s")
  Duration stall();

  /** Between two pings, 1 s at least; a session silent for two of them and a bit is closed. */
  @WithDefault("25s")
  Duration heartbeat();
}
