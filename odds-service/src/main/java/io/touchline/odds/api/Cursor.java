package io.touchline.odds.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a page ended, as clients carry it: opaque to them. Names the question that it belongs to,
 * so that it cannot be used for another.
 */
final class Cursor {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final String SEPARATOR = " ";
  private static final int LONGEST = 200;

  private Cursor() {}

  /** Null for null. */
  static String write(String question, List<String> place) {
    if (place == null) {
      return null;
    }
    String text = question + SEPARATOR + String.join(SEPARATOR, place);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Null for null.
   *
   * @param numbers how many there are behind the time
   * @throws ApiException if it is none of ours, or of another question
   */
  static List<String> read(String question, String cursor, int numbers) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = parts(cursor);
    boolean ours =
        parts.size() == numbers + 2
            && parts.getFirst().equals(question)
            && isTime(parts.get(1))
            && parts.stream().skip(2).allMatch(part -> NUMBER.matcher(part).matches());
    if (!ours) {
      throw ApiException.invalid(
          "invalid_cursor",
          "\"cursor\" is none of this question's: pass \"next\" of the page before as it is, with"
              + " the same other parameters, or leave it out to begin");
    }
    return parts.subList(1, parts.size());
  }

  private static boolean isTime(String text) {
    try {
      Instant time = Instant.parse(text);
      return !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST);
    } catch (DateTimeException e) {
      // Somebody has made it up: the caller says so.
      return false;
    }
  }

  private static List<String> parts(String cursor) {
    if (cursor.length() > LONGEST) {
      return List.of();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      return Arrays.asList(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    } catch (IllegalArgumentException e) {
      // No base64 at all: the caller says so.
      return List.of();
    }
  }
}
