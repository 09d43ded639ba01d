package io.touchline.local.sandbox;

import io.touchline.local.faults.Api;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked for, and how it was answered. Safe from any thread; bounded. */
final class RequestLog {
  private static final int KEPT = 500;

  private final Map<String, Map<String, Long>> leagues = new TreeMap<>();
  private final Map<String, Map<String, Long>> apis = new TreeMap<>();
  private final Deque<Request> recent = new ArrayDeque<>();
  private long total;

  /**
   * An answered request.
   *
   * @param at when it came
   * @param api what it asked
   * @param slug the league
   * @param status as sent; {@code dropped} if the connection just ended
   * @param fault the fault that struck it; null if none
   */
  record Request(Instant at, Api api, String slug, String status, String fault) {}

  synchronized void add(Request request) {
    total++;
    count(leagues, request.slug(), request.status());
    count(apis, request.api().wireName(), request.status());
    recent.addLast(request);
    if (recent.size() > KEPT) {
      recent.removeFirst();
    }
  }

  private static void count(Map<String, Map<String, Long>> counts, String of, String status) {
    counts.computeIfAbsent(of, s -> new TreeMap<>()).merge(status, 1L, Long::sum);
  }

  synchronized void clear() {
    leagues.clear();
    apis.clear();
    recent.clear();
    total = 0;
  }

  /** Number of requests by league and status, over all APIs. */
  synchronized Map<String, Map<String, Long>> byLeague() {
    return copied(leagues);
  }

  /** Number of requests by API and status. */
  synchronized Map<String, Map<String, Long>> byApi() {
    return copied(apis);
  }

  private static Map<String, Map<String, Long>> copied(Map<String, Map<String, Long>> counts) {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    counts.forEach((of, byStatus) -> copy.put(of, new TreeMap<>(byStatus)));
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
