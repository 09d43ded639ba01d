package io.touchline.odds.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Single values of a source's JSON, of which nothing is sure. */
public final class Fields {
  private Fields() {}

  /** The text of a text or number; null if there is none, or nothing in it. */
  public static String text(JsonNode value) {
    if (!value.isTextual() && !value.isNumber()) {
      return null;
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * An instant in ISO 8601, with or without seconds, in milliseconds; null if it is none of this
   * century: a zero time is no time.
   */
  public static Instant instant(JsonNode value) {
    try {
      // ESPN leaves the seconds out, which Instant.parse would refuse.
      OffsetDateTime time = OffsetDateTime.parse(value.asText());
      return time.getYear() >= 2000 && time.getYear() < 2100
          ? time.toInstant().truncatedTo(ChronoUnit.MILLIS)
          : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
