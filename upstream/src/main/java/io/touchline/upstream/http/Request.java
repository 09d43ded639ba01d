package io.touchline.upstream.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of a source.
 *
 * @param path begins with a slash, already encoded, e.g. {@code /v4/sports}
 * @param query parameters, not encoded. They are never told: a key may be among them
 * @param subject a short name for words, samples and metrics, e.g. {@code eng.1}. Failures are
 *     counted by it
 * @param shape what the body must look like
 */
public record Request(String path, Map<String, String> query, String subject, Shape shape) {
  /** A shorter value than this is no secret, and may well be a part of what else is said. */
  private static final int SECRET_LENGTH = 8;

  private static final String HIDDEN = "***";

  /**
   * @throws IllegalArgumentException if the path does not begin with a slash, or holds a query
   */
  public Request {
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException("A path begins with '/' and has no query");
    }
    query = Map.copyOf(query);
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(shape, "shape");
  }

  /** A request whose answer may be any JSON. */
  public Request(String path, Map<String, String> query, String subject) {
    this(path, query, subject, Shape.ANY);
  }

  /** A text that came of this request, without the values of its query, as they are or encoded. */
  String withoutSecrets(String text) {
    String clean = text;
    for (String value : query.values()) {
      if (value.length() >= SECRET_LENGTH) {
        clean =
            clean
                .replace(value, HIDDEN)
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), HIDDEN);
      }
    }
    return clean;
  }

  /** Without the values of the query. */
  @Override
  public String toString() {
    return "Request[path=%s, subject=%s]".formatted(path, subject);
  }
}
