package io.touchline.odds.history;

import io.touchline.events.EventJson;
import io.touchline.events.odds.OddsTick;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads a record's value as a tick that can be kept, or says why not. Pure; any thread. */
final class TickReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final double MOST = 1_000_000;
  private static final int LONGEST_NAME = 200;

  private TickReader() {}

  /** What came of it. */
  sealed interface Read {
    record Accepted(OddsTick tick) implements Read {}

    record Refused(RefusalReason reason, String detail) implements Read {}
  }

  /**
   * Reads it.
   *
   * @param value the record's; null if it has none
   * @param now our clock
   * @param firstDay the oldest day (UTC) that is kept
   */
  static Read read(byte[] value, Instant now, LocalDate firstDay) {
    if (value == null) {
      return new Read.Refused(RefusalReason.UNREADABLE, "The record has no value");
    }
    OddsTick tick;
    try {
      tick = EventJson.mapper().readValue(value, OddsTick.class);
    } catch (IOException e) {
      return new Read.Refused(RefusalReason.UNREADABLE, firstLine(e));
    }
    if (tick == null) {
      return new Read.Refused(RefusalReason.UNREADABLE, "The value is the JSON null");
    }
    Read.Refused refused = check(tick, now, firstDay);
    return refused == null ? new Read.Accepted(tick) : refused;
  }

  private static Read.Refused check(OddsTick tick, Instant now, LocalDate firstDay) {
    String malformed = malformed(tick);
    if (malformed != null) {
      return new Read.Refused(RefusalReason.MALFORMED, malformed);
    }
    // Written so that NaN does not pass.
    if (!(tick.price() >= 1 && tick.price() <= MOST)) {
      return new Read.Refused(
          RefusalReason.INVALID_PRICE, "price is " + tick.price() + "; decimal odds begin at 1");
    }
    if (tick.seenAt().isAfter(now.plus(AHEAD))) {
      return new Read.Refused(
          RefusalReason.FUTURE_TIMESTAMP, "seenAt " + tick.seenAt() + " is after " + now);
    }
    if (tick.seenAt().isBefore(firstDay.atStartOfDay().toInstant(ZoneOffset.UTC))) {
      return new Read.Refused(
          RefusalReason.TOO_OLD, "seenAt " + tick.seenAt() + " is before " + firstDay);
    }
    return null;
  }

  private static String malformed(OddsTick tick) {
    if (tick.market() == null) {
      return "market is missing";
    }
    String fault = id("sport", tick.sport());
    fault = fault != null ? fault : id("eventId", tick.eventId());
    fault = fault != null ? fault : id("selection", tick.selection());
    fault = fault != null ? fault : id("bookmakerId", tick.bookmakerId());
    fault = fault != null ? fault : id("source", tick.source());
    fault = fault != null ? fault : name("event", tick.event());
    fault = fault != null ? fault : name("competition", tick.competition());
    fault = fault != null ? fault : name("selectionName", tick.selectionName());
    fault = fault != null ? fault : name("bookmaker", tick.bookmaker());
    fault = fault != null ? fault : name("original", tick.original());
    fault = fault != null ? fault : time("startsAt", tick.startsAt());
    fault = fault != null ? fault : time("changedAt", tick.changedAt());
    return fault != null ? fault : time("seenAt", tick.seenAt());
  }

  private static String id(String field, String value) {
    if (value == null) {
      return field + " is missing";
    }
    return ID.matcher(value).matches()
        ? null
        : field + " is not 1 to 64 letters, digits, '.', '_' or '-'";
  }

  private static String name(String field, String value) {
    if (value == null) {
      return field + " is missing";
    }
    if (value.length() > LONGEST_NAME) {
      return field + " is longer than " + LONGEST_NAME + " characters";
    }
    // PostgreSQL's text cannot hold it, and one such value would fail its whole batch.
    return value.indexOf('\0') >= 0 ? field + " holds a NUL" : null;
  }

  private static String time(String field, Instant value) {
    if (value == null) {
      return field + " is missing";
    }
    return value.isBefore(EARLIEST) || value.isAfter(LATEST)
        ? field + " is not between " + EARLIEST + " and " + LATEST
        : null;
  }

  private static String firstLine(IOException e) {
    // Jackson's further lines are where in which class.
    String message = String.valueOf(e.getMessage()).replace('\0', ' ');
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
