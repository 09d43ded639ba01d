package io.touchline.odds.book;

/** Why a bookmaker's quote was not applied. */
public enum Ignored {
  /** The source tells an older update of the bookmaker than it told before. */
  OUTDATED,
  /** A source of higher rank quotes the bookmaker, and its prices are not stale. */
  OUTRANKED,
  /** The event is over. */
  OVER
}
