package io.touchline.odds.history;

/** Why a record is not kept as a tick. */
public enum RefusalReason {
  /** The value is no JSON of a tick, or there is none. */
  UNREADABLE,
  /** A field is missing, malformed, or far too long. */
  MALFORMED,
  /** The price is no decimal odds. */
  INVALID_PRICE,
  /** Older than what is kept. */
  TOO_OLD,
  /** More than five minutes ahead of our clock. */
  FUTURE_TIMESTAMP,
  /** PostgreSQL does not take it; the detail says why. */
  NOT_STORABLE
}
