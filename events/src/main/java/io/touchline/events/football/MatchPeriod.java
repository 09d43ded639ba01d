package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which part of a match is being played, or was last; in the order of play. */
public enum MatchPeriod {
  PRE_MATCH,
  FIRST_HALF,
  HALF_TIME,
  SECOND_HALF,
  /** Level after 90 minutes, extra time to come. */
  END_OF_REGULATION,
  EXTRA_TIME_FIRST_HALF,
  EXTRA_TIME_HALF_TIME,
  EXTRA_TIME_SECOND_HALF,
  /** Level after 120 minutes, shoot-out to come. */
  END_OF_EXTRA_TIME,
  PENALTY_SHOOTOUT,
  FULL_TIME,
  FULL_TIME_AFTER_EXTRA_TIME,
  FULL_TIME_AFTER_PENALTIES;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
