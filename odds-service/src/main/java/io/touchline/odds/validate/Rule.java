package io.touchline.odds.validate;

/** The rules of prices; the constant's name is the rule on the wire and in metrics. */
public enum Rule {
  /** A price below 1.01, above 1000 or no number, in a market with one winner. */
  INVALID_WIN_ODDS,
  /** The same in a place market. */
  INVALID_PLACE_ODDS,
  /** Warning: to be placed pays as much as to win, or more. */
  PLACE_ODDS_TOO_HIGH,
  /** Warning: the opening price that the source tells is no price; the price itself was taken. */
  INVALID_OPENING_ODDS,
  /** The event has no such selection. */
  UNKNOWN_SELECTION,
  /** The bookmaker's update lies more than five minutes ahead of our clock. */
  FUTURE_TIMESTAMP,
  /** A full book whose implied probabilities sum to less than 1: a gift, so an error. */
  NEGATIVE_MARGIN,
  /** Warning: a full book whose implied probabilities sum to more than 1.5. */
  HIGH_IMPLIED_PROBABILITY
}
