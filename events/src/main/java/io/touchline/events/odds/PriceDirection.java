package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a price goes. */
public enum PriceDirection {
  /** Falls: the market thinks it likelier. */
  SHORTENING,
  /** Rises. */
  DRIFTING,
  STEADY;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
