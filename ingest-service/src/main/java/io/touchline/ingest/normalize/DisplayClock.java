package io.touchline.ingest.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minute of play as ESPN writes it: {@code 58'}, {@code 45'+2'}, {@code 90'+5'}, also {@code 45 +
 * 2}.
 *
 * @param minute 1 to 120; null if the text names none
 * @param addedTime minutes of added time, at least 1; null if none
 */
record DisplayClock(Integer minute, Integer addedTime) {
  static final DisplayClock NONE = new DisplayClock(null, null);

  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d{1,3})(?::\\d{2})?\\s*'?(?:\\s*\\+\\s*(\\d{1,2})\\s*'?)?\\s*");
  private static final int LAST_MINUTE = 120;

  /** Reads a clock; {@link #NONE} for null and for words such as {@code HT}. */
  static DisplayClock parse(String text) {
    Matcher form = text == null ? null : FORM.matcher(text);
    if (form == null || !form.matches()) {
      return NONE;
    }
    int minute = Integer.parseInt(form.group(1));
    if (minute > LAST_MINUTE) {
      return NONE;
    }
    int added = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    // "0'" is written before the first minute is over, and the first minute is number 1.
    return new DisplayClock(Math.max(minute, 1), added == 0 ? null : added);
  }
}
