package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A move of more than 20 % within one update. */
public enum AnomalyType {
  /** The price rose. */
  SUDDEN_SPIKE,
  /** The price fell. */
  SUDDEN_DROP;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
