package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether bets are taken. */
public enum MarketStatus {
  OPEN,
  /** No price of any bookmaker can be taken now; they will come back. */
  SUSPENDED,
  /** The event is over. */
  CLOSED;

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
