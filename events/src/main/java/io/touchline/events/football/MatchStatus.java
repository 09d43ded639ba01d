package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a match is to come, in play, or over. */
public enum MatchStatus {
  SCHEDULED,
  /** In play, breaks and shoot-outs included. */
  LIVE,
  /** Interrupted by the referee, to go on or be abandoned; still on the live list. */
  SUSPENDED,
  /** Over, with a result. */
  FINISHED,
  POSTPONED,
  CANCELED,
  /** Broken off without a result. */
  ABANDONED;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
