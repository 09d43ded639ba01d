package io.touchline.upstream.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What came of a request: a body, or a failure with its kind. */
public sealed interface Answer {
  /** What was asked. */
  Request request();

  /**
   * What answered in the source's place, {@code simulated} or {@code recorded}; null if it was the
   * source, or if nothing did.
   */
  default String upstream() {
    return null;
  }

  /** The name of a source, or of what answered in its place, e.g. {@code espn-simulated}. */
  default String source(String name) {
    return upstream() == null ? name : name + "-" + upstream();
  }

  /**
   * A whole body of the shape that was asked for.
   *
   * @param headers by name in lower case
   * @param answeredAt when the last byte was there, in milliseconds
   * @param answeredNanos the same moment as {@link System#nanoTime()}, to measure from
   */
  record Body(
      Request request,
      JsonNode json,
      String upstream,
      Map<String, String> headers,
      Instant answeredAt,
      long answeredNanos)
      implements Answer {
    public Body {
      headers = Map.copyOf(headers);
    }
  }

  /** No body this time. */
  sealed interface Failure extends Answer {
    /** What went wrong, in words for an operator, without a full stop. */
    String reason();

    /** A short name for metrics, e.g. {@code http_429}. */
    String kind();

    /**
     * Whether it speaks of the source with all its subjects: unreachable, refusing, overloaded or
     * broken. Otherwise only this subject is concerned.
     */
    boolean ofSource();

    /** How long the source asks us to stay away; zero if it did not say. */
    default Duration retryAfter() {
      return Duration.ZERO;
    }

    /** The beginning of a body that was no answer; null if there was none to keep. */
    default String sample() {
      return null;
    }
  }

  /**
   * Any status but 200: refused (403), too many requests (429), broken (5xx), moved (3xx)…
   *
   * @param bodyKind to be said behind the status, e.g. {@code " with an HTML body"}; or empty
   * @param sample the beginning of the body, if it is JSON or plain text; else null
   * @param headers by name in lower case
   */
  record Refused(
      Request request,
      String upstream,
      int status,
      String bodyKind,
      String sample,
      Map<String, String> headers,
      Duration retryAfter)
      implements Failure {
    public Refused {
      headers = Map.copyOf(headers);
    }

    @Override
    public boolean ofSource() {
      return status == 401 || status == 403 || status == 429 || status >= 500;
    }

    @Override
    public String reason() {
      return "HTTP %d%s from %s".formatted(status, bodyKind, request.subject());
    }

    @Override
    public String kind() {
      return "http_" + status;
    }
  }

  /**
   * A 200 whose body is no answer: HTML, cut off, malformed, too large, of another shape.
   *
   * @param rule what is wrong with it, and under which it is rejected: {@code NOT_JSON}, {@code
   *     CUT_OFF_JSON}, {@code MALFORMED_JSON}, {@code TOO_LARGE}, or the rule of the {@link Shape}
   */
  record Unreadable(Request request, String upstream, String rule, String detail, String sample)
      implements Failure {
    @Override
    public boolean ofSource() {
      return false;
    }

    @Override
    public String reason() {
      return "%s from %s".formatted(detail, request.subject());
    }

    @Override
    public String kind() {
      return rule.toLowerCase(Locale.ROOT);
    }
  }

  /** No whole answer: refused connection, timeout, connection lost in the middle. */
  record Unreachable(Request request, Trouble trouble, String detail) implements Failure {
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
      return "%s (%s)".formatted(detail, request.subject());
    }

    @Override
    public String kind() {
      return trouble.name().toLowerCase(Locale.ROOT);
    }
  }

  /** An answer that our own code, or a library, broke on; {@code detail} is what it threw. */
  record Unusable(Request request, String detail) implements Failure {
    @Override
    public boolean ofSource() {
      return false;
    }

    @Override
    public String reason() {
      return "answer of %s not understood (%s)".formatted(request.subject(), detail);
    }

    @Override
    public String kind() {
      return "unusable";
    }
  }
}
