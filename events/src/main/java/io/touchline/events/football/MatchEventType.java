package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened, as told on the {@code match_event} stream. */
public enum MatchEventType {
  KICK_OFF,
  GOAL,
  /** A goal that was announced and then taken back. */
  GOAL_CANCELED,
  YELLOW_CARD,
  RED_CARD,
  SUBSTITUTION,
  HALF_TIME,
  SECOND_HALF,
  EXTRA_TIME,
  PENALTY_SHOOTOUT,
  FULL_TIME,
  SUSPENDED,
  POSTPONED,
  CANCELED,
  ABANDONED;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
