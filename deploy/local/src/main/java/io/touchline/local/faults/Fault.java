package io.touchline.local.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A way to misbehave.
 *
 * @param kind how
 * @param api the only API that it strikes; null for all
 * @param leagues the slugs that it strikes; empty for all
 * @param retryAfter what a 429 or 503 says in {@code Retry-After}; null for no such header
 * @param delay how long {@link Kind#SLOW} waits
 * @param count how many answers it strikes; null until cleared
 */
public record Fault(
    Kind kind, Api api, Set<String> leagues, Duration retryAfter, Duration delay, Integer count) {

  /** The faults that can be switched on. */
  public enum Kind {
    TOO_MANY_REQUESTS("429"),
    /** An HTML page, as ESPN's edge sends when it refuses. */
    FORBIDDEN("403"),
    SERVER_ERROR("500"),
    UNAVAILABLE("503"),
    /** The right answer, late. */
    SLOW("slow"),
    /** Half of the right answer, then the end of the connection. */
    CUT_OFF("cut_off"),
    /** Status 200 and no JSON. */
    MALFORMED("malformed"),
    /** The right answer with an event in it that makes no sense. */
    GARBAGE_EVENT("garbage_event"),
    /** The connection ends without an answer. */
    REFUSE("refuse"),
    /** The Odds API says that all requests that were paid for are used up. */
    QUOTA("quota");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }

    static Optional<Kind> ofWireName(String name) {
      return Arrays.stream(values()).filter(k -> k.wireName.equals(name)).findFirst();
    }
  }

  boolean strikes(Api asked, String slug) {
    return (api == null || api == asked) && (leagues.isEmpty() || leagues.contains(slug));
  }

  Fault once() {
    return count == null ? this : new Fault(kind, api, leagues, retryAfter, delay, count - 1);
  }

  boolean spent() {
    return count != null && count <= 0;
  }
}
