package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two sides of a match. */
public enum Side {
  HOME,
  AWAY;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
