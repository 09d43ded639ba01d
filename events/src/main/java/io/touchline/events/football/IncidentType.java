package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an incident of a match is. */
public enum IncidentType {
  GOAL,
  PENALTY_GOAL,
  OWN_GOAL,
  YELLOW_CARD,
  RED_CARD,
  SUBSTITUTION,
  MISSED_PENALTY;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
