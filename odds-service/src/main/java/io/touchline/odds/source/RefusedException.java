package io.touchline.odds.source;

import java.io.Serial;

/**
 * Ends the reading of one record from wherever a rule is broken. Never leaves the packages of the
 * sources: their readers turn it into a {@link io.touchline.odds.quote.Refusal}.
 */
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Rule rule;

  public RefusedException(Rule rule, String reason) {
    // No stack trace: this is an expected outcome, and a source may send many.
    super(reason, null, false, false);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
