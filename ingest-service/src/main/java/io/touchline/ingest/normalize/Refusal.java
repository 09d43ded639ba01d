package io.touchline.ingest.normalize;

/**
 * A record that was not taken.
 *
 * @param rule the rule it broke
 * @param reason what was wrong, in words
 * @param subject the match's id; null if that could not be read
 * @param sample the beginning of the record, at most {@value #SAMPLE_CHARS} characters
 */
public record Refusal(Rule rule, String reason, String subject, String sample) {
  /** As long as a {@link io.touchline.events.system.Rejection} may keep. */
  public static final int SAMPLE_CHARS = 8192;

  public Refusal {
    sample = sample.length() > SAMPLE_CHARS ? sample.substring(0, SAMPLE_CHARS) : sample;
  }
}
