package io.touchline.ingest.normalize;

/** The closed catalogue of rules that a source's record must keep. Part of metrics and reports. */
public enum Rule {
  /** Not of the shape that we know: a wrong JSON type somewhere. */
  MALFORMED_EVENT,
  /** No id, or one that cannot name a room. */
  INVALID_ID,
  /** Of another league than the one asked for. */
  WRONG_LEAGUE,
  /** No kick-off, or not an instant. */
  INVALID_DATE,
  /** A home or away side without a name or id. */
  MISSING_TEAM,
  /** No status, or one that does not say whether the match is to come, in play or over. */
  MISSING_STATUS,
  /** Over without a result, for a reason that we do not know. */
  UNKNOWN_STATUS,
  /** In play or over with a result, but a side has no score. */
  MISSING_SCORE,
  /** A score that is no whole number from 0 to 99. */
  INVALID_SCORE,
  /** The same match twice in one answer; the first is kept. */
  DUPLICATE_EVENT
}
