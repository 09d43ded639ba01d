package io.touchline.ingest.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What came of asking ESPN for one league: a scoreboard, or a failure with its kind. */
public sealed interface EspnAnswer {

  /** The league that was asked for. */
  League league();

  /**
   * A body that is JSON and has a list of events; the events themselves are not yet looked at.
   *
   * @param body the parsed answer
   * @param source {@code espn}, {@code espn-simulated} or {@code espn-recorded}
   * @param answeredAt when the last byte was there, in milliseconds
   * @param answeredNanos the same moment as {@link System#nanoTime()}, to measure from
   */
  record Scoreboard(
      League league, JsonNode body, String source, Instant answeredAt, long answeredNanos)
      implements EspnAnswer {}

  /** No scoreboard this time. */
  sealed interface Failure extends EspnAnswer {
    /** What went wrong, in words for an operator, without a full stop. */
    String reason();

    /** A short name for metrics, e.g. {@code http_429}. */
    String kind();

    /**
     * Whether it speaks of the source with all its leagues: unreachable, refusing, overloaded or
     * broken. Otherwise only this league is concerned.
     */
    boolean ofSource();

    /** How long the source asks us to stay away; zero if it did not say. */
    default Duration retryAfter() {
      return Duration.ZERO;
    }

    /** The beginning of a body that could not be read; null if there was none to keep. */
    default String sample() {
      return null;
    }
  }

  /** Any status but 200: refused (403), too many requests (429), broken (5xx), moved (3xx)… */
  record Refused(League league, int status, String bodyKind, Duration retryAfter)
      implements Failure {
    @Override
    public boolean ofSource() {
      return status == 401 || status == 403 || status == 429 || status >= 500;
    }

    @Override
    public String reason() {
      return "HTTP %d%s from %s".formatted(status, bodyKind, EspnLeague.of(league).slug());
    }

    @Override
    public String kind() {
      return "http_" + status;
    }
  }

  /**
   * A 200 whose body is no scoreboard: HTML, cut off, malformed, too large, of another shape.
   *
   * @param source as that of a scoreboard
   */
  record Unreadable(League league, String source, Flaw flaw, String detail, String sample)
      implements Failure {
    /** What is wrong with a body. The name is also the rule under which it is rejected. */
    public enum Flaw {
      NOT_JSON,
      CUT_OFF_JSON,
      MALFORMED_JSON,
      TOO_LARGE,
      NO_EVENTS
    }

    @Override
    public boolean ofSource() {
      return false;
    }

    @Override
    public String reason() {
      return "%s from %s".formatted(detail, EspnLeague.of(league).slug());
    }

    @Override
    public String kind() {
      return flaw.name().toLowerCase(Locale.ROOT);
    }
  }

  /** No whole answer: refused connection, timeout, connection lost in the middle. */
  record Unreachable(League league, Trouble trouble, String detail) implements Failure {
    /** Where the connection failed. */
    public enum Trouble {
      TIMEOUT,
      CONNECTION
    }

    @Override
    public boolean ofSource() {
      return true;
    }

    @Override
    public String reason() {
      return "%s (%s)".formatted(detail, EspnLeague.of(league).slug());
    }

    @Override
    public String kind() {
      return trouble.name().toLowerCase(Locale.ROOT);
    }
  }

  /** An answer that our own code, or a library, broke on; {@code detail} is what it threw. */
  record Unusable(League league, String detail) implements Failure {
    @Override
    public boolean ofSource() {
      return false;
    }

    @Override
    public String reason() {
      return "answer of %s not understood (%s)".formatted(EspnLeague.of(league).slug(), detail);
    }

    @Override
    public String kind() {
      return "unusable";
    }
  }
}
