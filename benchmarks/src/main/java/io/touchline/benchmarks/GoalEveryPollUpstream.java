package io.touchline.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.touchline.events.football.League;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as ESPN's scoreboard does, one match in play a league, with one more goal each time it is
 * asked; remembers when each answer had left.
 */
final class GoalEveryPollUpstream implements AutoCloseable {
  private static final Map<String, League> LEAGUES =
      Map.of(
          "eng.1", League.PL,
          "esp.1", League.PD,
          "ita.1", League.SA,
          "ger.1", League.BL1,
          "fra.1", League.FL1,
          "uefa.champions", League.CL,
          "uefa.europa", League.EL,
          "usa.1", League.MLS);

  private final HttpServer server;
  private final Map<League, AtomicInteger> goals = new ConcurrentHashMap<>();
  private final Map<Goal, Long> answeredAt = new ConcurrentHashMap<>();

  /** The n-th goal of a league's match. */
  record Goal(League league, int number) {}

  GoalEveryPollUpstream(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/apis/site/v2/sports/soccer/", this::answer);
    server.start();
  }

  /** The match of a league. */
  static String matchId(League league) {
    return "bench-" + league.name();
  }

  /** When the answer with this goal had been written, in {@link System#nanoTime}; null if not. */
  Long answeredAt(League league, int goal) {
    return answeredAt.get(new Goal(league, goal));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    League league = LEAGUES.get(path[path.length - 2]);
    if (league == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    int goal = goals.computeIfAbsent(league, l -> new AtomicInteger()).incrementAndGet();
    byte[] body = scoreboard(path[path.length - 2], league, goal).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Touchline-Upstream", "simulated");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    // Before the last byte leaves, so that the clock never starts late.
    answeredAt.put(new Goal(league, goal), System.nanoTime());
    exchange.close();
  }

  private static String scoreboard(String slug, League league, int goals) {
    String id = matchId(league);
    return """
    {"leagues":[{"id":"1","slug":"%1$s","name":"%2$s"}],"events":[{"id":"%3$s","uid":"s:600~e:%3$s",
    "date":"%4$s","name":"B at A","competitions":[{"id":"%3$s","date":"%4$s","competitors":[
    {"id":"1","homeAway":"home","team":{"id":"1","displayName":"A"},"score":"%5$d"},
    {"id":"2","homeAway":"away","team":{"id":"2","displayName":"B"},"score":"0"}],"details":[]}],
    "status":{"clock":1200.0,"displayClock":"20'","period":1,"type":{"id":"25",
    "name":"STATUS_FIRST_HALF","state":"in","completed":false,"description":"First Half"}}}]}
    """
        .formatted(
            slug,
            league.title(),
            id,
            Instant.now().minusSeconds(1200).toString().substring(0, 16) + "Z",
            goals);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
