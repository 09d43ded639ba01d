package io.touchline.odds.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The history's settings. Environment variables: {@code TOUCHLINE_ODDS_HISTORY_…}. */
@ConfigMapping(prefix = "touchline.odds.history")
public interface HistoryConfig {
  /** Whether this process writes the history; it answers questions about it in any case. */
  @WithDefault("true")
  boolean enabled();

  /** Days for which ticks are kept, 1 to 3650. */
  @WithDefault("90")
  int days();

  /** The most ticks that are written at once, 1 to 10,000. */
  @WithDefault("5000")
  int batch();

  /** Milliseconds for which a small batch waits for more, 0 to 10,000. */
  @WithDefault("200")
  int lingerMs();

  /** Milliseconds after which the database gives up a statement, 100 to 40,000. */
  @WithDefault("15000")
  int statementTimeoutMs();

  /**
   * Itself, all in range.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  default HistoryConfig checked() {
    range("days", days(), 1, 3_650);
    range("batch", batch(), 1, 10_000);
    range("linger-ms", lingerMs(), 0, 10_000);
    range("statement-timeout-ms", statementTimeoutMs(), 100, 40_000);
    return this;
  }

  private static void range(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "touchline.odds.history.%s is %d; it must be from %d to %d"
              .formatted(name, value, min, max));
    }
  }
}
