package io.touchline.odds.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.odds.quote.Refusal;

/** The closed catalogue of rules that a source's record must keep. Part of metrics and reports. */
public enum Rule {
  /** The whole answer is of another shape. */
  UNEXPECTED_BODY,
  /** An event of another shape. */
  MALFORMED_EVENT,
  /** No id, or one that cannot name a room. */
  INVALID_ID,
  /** Of another league than the one asked for. */
  WRONG_LEAGUE,
  /** No kick-off, or not an instant. */
  INVALID_DATE,
  /** A home or away side without a name, or the same on both sides. */
  MISSING_TEAM,
  /** No state, or none that we know. */
  MISSING_STATUS,
  /** A score that is no whole number from 0 to 99; the match is taken without it. */
  INVALID_SCORE,
  /** The same event twice in one answer; the first is taken. */
  DUPLICATE_EVENT,
  /** The odds of a match that we do not know. */
  UNKNOWN_EVENT,
  /** A bookmaker without a name or with something in place of its markets. */
  MALFORMED_BOOKMAKER,
  /** The same bookmaker twice for one event; the first is taken. */
  DUPLICATE_BOOKMAKER,
  /** A price of something that is neither a side of the event nor the draw, or a second one. */
  UNKNOWN_OUTCOME;

  /** As long as a {@link io.touchline.events.system.Rejection} may keep. */
  private static final int SAMPLE_CHARS = 8192;

  /**
   * A record that breaks this rule.
   *
   * @param reason in words
   * @param subject what it is about; null if that could not be read
   */
  public Refusal refusal(String reason, String subject, JsonNode sample) {
    String text = sample.toString();
    return new Refusal(
        name(),
        reason,
        subject,
        text.length() > SAMPLE_CHARS ? text.substring(0, SAMPLE_CHARS) : text);
  }
}
