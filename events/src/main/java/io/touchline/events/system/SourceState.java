package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a source serves us. */
public enum SourceState {
  /** Answers, within its limits. */
  HEALTHY,
  /** Some requests fail, or some records are refused. */
  DEGRADED,
  /** Does not answer, or refuses us. */
  UNHEALTHY,
  /** Was unhealthy, and has begun to answer again. */
  RECOVERING;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
