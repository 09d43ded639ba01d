package io.touchline.events;

import java.util.Arrays;
import java.util.Optional;

/** The closed catalogue of room names, and whether a name takes an argument. */
public enum RoomKind {
  /** {@code live_matches}, or {@code live_matches:PL}. */
  LIVE_MATCHES("live_matches", Argument.OPTIONAL),
  /** {@code match:401547}. */
  MATCH("match", Argument.REQUIRED),
  /** {@code odds:401547}: the odds of a match. */
  ODDS("odds", Argument.REQUIRED),
  /** {@code system}: the state of the sources. */
  SYSTEM("system", Argument.NONE);

  /** Whether something follows the colon. */
  enum Argument {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private final String prefix;
  private final Argument argument;

  RoomKind(String prefix, Argument argument) {
    this.prefix = prefix;
    this.argument = argument;
  }

  /** The part before the colon, as clients write it. */
  public String prefix() {
    return prefix;
  }

  boolean permits(String value) {
    return switch (argument) {
      case NONE -> value == null;
      case OPTIONAL -> true;
      case REQUIRED -> value != null;
    };
  }

  /** The kind of this name; empty if there is none. */
  public static Optional<RoomKind> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(kind -> kind.prefix.equals(prefix)).findFirst();
  }
}
