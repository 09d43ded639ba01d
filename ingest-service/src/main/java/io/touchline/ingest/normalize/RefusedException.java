package io.touchline.ingest.normalize;

import java.io.Serial;

/**
 * Ends the reading of one record from wherever a rule is broken. Never leaves this package: {@link
 * ScoreboardNormalizer} turns it into a {@link Refusal}.
 */
final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Rule rule;

  RefusedException(Rule rule, String reason) {
    // No stack trace: this is an expected outcome, and a source may send many.
    super(reason, null, false, false);
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }
}
