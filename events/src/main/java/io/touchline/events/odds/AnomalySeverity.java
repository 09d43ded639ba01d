package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How large an anomaly is. */
public enum AnomalySeverity {
  /** More than 20 %. */
  LOW,
  /** 30 % and more. */
  MEDIUM,
  /** 50 % and more. */
  HIGH;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
