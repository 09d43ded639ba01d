package io.touchline.odds.source.theoddsapi;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer tells of the month's credits.
 *
 * @param remaining credits left; 0 or more
 * @param used credits used since the month began; null if not told
 * @param last what the request cost; null if not told
 * @param toldAt when the answer was there
 */
public record Quota(long remaining, Long used, Long last, Instant toldAt) {

  /**
   * Reads the headers {@code x-requests-remaining}, {@code x-requests-used} and {@code
   * x-requests-last}.
   *
   * @param headers by name in lower case; every answer has them, also a refusal
   * @return empty if they do not say what remains
   */
  public static Optional<Quota> of(Map<String, String> headers, Instant toldAt) {
    Long remaining = credits(headers.get("x-requests-remaining"));
    return remaining == null
        ? Optional.empty()
        : Optional.of(
            new Quota(
                remaining,
                credits(headers.get("x-requests-used")),
                credits(headers.get("x-requests-last")),
                toldAt));
  }

  /** Whether it still says something: a new month, by UTC, begins with a new quota. */
  public boolean holdsAt(Instant now) {
    return month(toldAt).equals(month(now));
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }

  private static Long credits(String text) {
    if (text == null) {
      return null;
    }
    try {
      // Written as 498 or 498.0.
      return Math.max(0, (long) Double.parseDouble(text.strip()));
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }
}
