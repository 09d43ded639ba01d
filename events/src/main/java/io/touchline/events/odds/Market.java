package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is bet on. */
public enum Market {
  /** Football, after regular time: home, draw or away. */
  H2H,
  /** Racing: which runner wins. */
  WIN,
  /** Racing: which runners are placed. */
  PLACE;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
