package io.touchline.odds.quote;

/** Where an event stands, as far as betting on it goes. */
public enum EventState {
  SCHEDULED,
  IN_PLAY,
  /** Played, or not to be played: no more bets. */
  OVER
}
