package io.touchline.push.fanout;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a stream is remembered for clients that resume. */
@ConfigMapping(prefix = "touchline.push.ring")
public interface FanOutConfig {
  /** Updates a room, at least 1. */
  @WithDefault("1000")
  int updates();

  /** Bytes of payload a room, 1 KiB at least: what a client that resumes may be sent at once. */
  @WithDefault("256K")
  MemorySize size();

  /** How far back, 1 s at least: what is read again when the service starts, too. */
  @WithDefault("1h")
  Duration window();

  /**
   * Stops the start if a value is out of range.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  default FanOutConfig checked() {
    check("updates", updates(), 1);
    check("size", size().asLongValue(), 1024);
    check("window", window().toMillis(), 1000);
    return this;
  }

  private static void check(String property, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "touchline.push.ring.%s must be at least %d (bytes, milliseconds or count), but is %d"
              .formatted(property, least, value));
    }
  }
}
