package io.touchline.local.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked for, and how it was answered. Safe from any thread; bounded. */
final class RequestLog {
  private static final int KEPT = 500;

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final Deque<Request> recent = new ArrayDeque<>();
  private long total;

  /**
   * An answered request.
   *
   * @param at when it came
   * @param slug the league
   * @param status as sent; {@code dropped} if the connection just ended
   * @param fault the fault that struck it; null if none
   */
  record Request(Instant at, String slug, String status, String fault) {}

  synchronized void add(Request request) {
    total++;
    counts
        .computeIfAbsent(request.slug(), s -> new TreeMap<>())
        .merge(request.status(), 1L, Long::sum);
    recent.addLast(request);
    if (recent.size() > KEPT) {
      recent.removeFirst();
    }
  }

  synchronized void clear() {
    counts.clear();
    recent.clear();
    total = 0;
  }

  /** Number of requests by league and status. */
  synchronized Map<String, Map<String, Long>> counts() {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    counts.forEach((slug, byStatus) -> copy.put(slug, new TreeMap<>(byStatus)));
    return copy;
  }

  /** The last {@value #KEPT} requests, oldest first. */
  synchronized List<Request> recent() {
    return List.copyOf(recent);
  }

  synchronized long total() {
    return total;
  }
}
