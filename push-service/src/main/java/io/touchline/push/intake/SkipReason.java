package io.touchline.push.intake;

import java.util.Locale;

/** The closed catalogue of why a record is not pushed. */
public enum SkipReason {
  /** It has no key, so no room. */
  NO_KEY,
  /** Its key is not the name of a room. */
  BAD_KEY,
  /** It has no {@code ce_type} header, so no event name. */
  NO_TYPE,
  /**
   * Its event name is empty, too long or has characters other than letters, digits, '.', '_', '-'.
   */
  BAD_TYPE,
  /** It has no value, in a stream: there is nothing to remove. */
  NO_VALUE;

  /** The metric's label, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
