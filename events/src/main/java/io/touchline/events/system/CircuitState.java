package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The circuit breaker in front of a source. */
public enum CircuitState {
  CLOSED,
  OPEN,
  HALF_OPEN;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
