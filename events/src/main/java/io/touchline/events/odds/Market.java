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

  /**
   * Whether exactly one selection wins, so that probabilities sum to 1. Of a place market several
   * do: there is no margin to read from the sum of its prices.
   */
  public boolean hasOneWinner() {
    return this != PLACE;
  }

  /** The name on the wire, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
