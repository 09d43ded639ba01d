package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a price cannot be taken. */
public enum SuspensionReason {
  /** Something happened in the event after the bookmaker last looked: a goal, a red card. */
  INCIDENT,
  /** The bookmaker does not offer it any more while the event is in play, or the event is over. */
  WITHDRAWN,
  /** What the bookmaker offers now is no valid price. */
  REJECTED,
  /** The source says so. */
  SOURCE;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
