package io.touchline.upstream.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds, or an HTTP date. */
final class RetryAfter {
  /** A source that asks for more is asked again after a day all the same. */
  static final Duration MAX = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * How long to stay away, from {@code now}; zero for an absent or unreadable header or a date that
   * has passed.
   */
  static Duration parse(String header, Instant now) {
    if (header == null || header.isBlank()) {
      return Duration.ZERO;
    }
    Duration wait = header.strip().matches("\\d{1,9}") ? seconds(header) : untilDate(header, now);
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(MAX) > 0 ? MAX : wait;
  }

  private static Duration seconds(String header) {
    return Duration.ofSeconds(Long.parseLong(header.strip()));
  }

  private static Duration untilDate(String header, Instant now) {
    try {
      return Duration.between(
          now,
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException unreadable) {
      // Our own backoff applies then.
      return Duration.ZERO;
    }
  }
}
