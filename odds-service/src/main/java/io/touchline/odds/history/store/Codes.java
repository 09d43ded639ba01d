package io.touchline.odds.history.store;

import io.touchline.events.odds.Anomaly;
import io.touchline.events.odds.SuspensionReason;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The small numbers that stand for words in the rows; they never change, nor are they reused. */
public final class Codes {
  private static final Map<Short, SuspensionReason> REASONS =
      Arrays.stream(SuspensionReason.values())
          .collect(Collectors.toUnmodifiableMap(Codes::of, Function.identity()));

  private Codes() {}

  /**
   * 1 and on; null for null.
   *
   * @param reason why a price cannot be taken; null if it can
   */
  public static Short of(SuspensionReason reason) {
    return switch (reason) {
      case null -> null;
      case INCIDENT -> 1;
      case WITHDRAWN -> 2;
      case REJECTED -> 3;
      case SOURCE -> 4;
    };
  }

  /** The reason of a code; null for null, and for a code of a later version. */
  public static SuspensionReason suspension(Short code) {
    return code == null ? null : REASONS.get(code);
  }

  /** Type times ten plus severity; null for null. */
  static Short of(Anomaly anomaly) {
    if (anomaly == null) {
      return null;
    }
    int type =
        switch (anomaly.type()) {
          case SUDDEN_SPIKE -> 10;
          case SUDDEN_DROP -> 20;
        };
    int severity =
        switch (anomaly.severity()) {
          case LOW -> 1;
          case MEDIUM -> 2;
          case HIGH -> 3;
        };
    return (short) (type + severity);
  }
}
