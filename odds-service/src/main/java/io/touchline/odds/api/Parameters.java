package io.touchline.odds.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads query parameters, each the same way everywhere. A wrong one is an {@link ApiException}. */
final class Parameters {
  static final int DEFAULT_LIMIT = 100;
  static final int MOST = 1_000;
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int LONGEST_TEXT = 100;

  private Parameters() {}

  /** 1 to 1000; 100 if it is absent. */
  static int limit(String value) {
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw invalid("limit", echo(value), "must be a whole number from 1 to " + MOST);
  }

  /** An id or a code; null if it is absent. */
  static String word(String name, String value) {
    if (value != null && !WORD.matcher(value).matches()) {
      throw invalid(name, echo(value), "must be 1 to 64 letters, digits, '.', '_' or '-'");
    }
    return value;
  }

  /** Any text up to 100 characters; null if it is absent. */
  static String text(String name, String value) {
    if (value != null && (value.isEmpty() || value.length() > LONGEST_TEXT)) {
      throw invalid(name, "…", "must be 1 to " + LONGEST_TEXT + " characters");
    }
    if (value != null && value.indexOf('\0') >= 0) {
      throw invalid(name, "…", "must not hold a NUL");
    }
    return value;
  }

  /** A time or a day (its beginning, UTC); the given one if it is absent. */
  static Instant time(String name, String value, Instant absent) {
    if (value == null) {
      return absent;
    }
    try {
      Instant time =
          value.length() == "2026-01-31".length()
              ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
              : Instant.parse(value.toUpperCase(Locale.ROOT));
      int year = time.atOffset(ZoneOffset.UTC).getYear();
      // What the database can hold, and more than anybody means.
      if (year >= 1970 && year <= 9999) {
        return time;
      }
    } catch (DateTimeException e) {
      // Said below, as for a year out of range.
    }
    throw invalid(
        name, echo(value), "must be a time like 2026-01-31T15:00:00Z or a day like 2026-01-31");
  }

  /** True or false; null if it is absent. */
  static Boolean bool(String name, String value) {
    if (value == null || value.equals("true") || value.equals("false")) {
      return value == null ? null : (Boolean) value.equals("true");
    }
    throw invalid(name, echo(value), "must be true or false");
  }

  /** A number within bounds. */
  static double number(String name, String value, double absent, double min, double max) {
    if (value == null) {
      return absent;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw invalid(name, echo(value), "must be a number from %s to %s".formatted(min, max));
  }

  /** One of few whole numbers. */
  static int oneOf(String name, String value, List<Integer> allowed, int absent) {
    if (value == null) {
      return absent;
    }
    return allowed.stream()
        .filter(number -> String.valueOf(number).equals(value))
        .findFirst()
        .orElseThrow(() -> invalid(name, echo(value), "must be one of " + allowed));
  }

  /** A client's own text, short enough to be said back. */
  static String echo(String value) {
    return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT) + "…";
  }

  static ApiException invalid(String name, String value, String wanted) {
    return ApiException.invalid(
        "invalid_parameter", "\"%s\" is \"%s\"; it %s".formatted(name, value, wanted));
  }
}
