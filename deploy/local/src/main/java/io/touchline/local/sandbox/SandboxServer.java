package io.touchline.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.touchline.local.faults.FaultBoard;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.Scoreboards;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import io.touchline.local.simulation.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox upstream on 127.0.0.1. */
public final class SandboxServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
  private static final int MAX_BODY = 64 * 1024;
  // Of a month, in a plan that is sold.
  private static final long QUOTA = 5_000_000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ScoreboardEndpoint scoreboard;
  private final MatchEndpoint match;
  private final OddsApiEndpoint oddsApi;
  private final ControlEndpoint control;

  private SandboxServer(
      HttpServer server, Scoreboards scoreboards, JsonVariant variant, Clock clock) {
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    FaultBoard faults = new FaultBoard();
    RequestLog requests = new RequestLog();
    FaultyDelivery delivery = new FaultyDelivery(faults, requests, clock, scoreboards.provenance());
    Optional<Simulation> simulation =
        scoreboards instanceof SimulatedScoreboards simulated
            ? Optional.of(simulated.simulation())
            : Optional.empty();
    this.scoreboard = new ScoreboardEndpoint(scoreboards, variant, delivery, clock);
    this.match = new MatchEndpoint(simulation, variant, delivery, clock);
    this.oddsApi = new OddsApiEndpoint(simulation, new OddsApiQuota(QUOTA), delivery, clock);
    this.control = new ControlEndpoint(scoreboards, faults, requests, clock);
  }

  /**
   * Starts to listen.
   *
   * @param port 0 takes a free one
   * @param variant what an adapter gets that does not ask for one
   * @param clock moves the matches
   * @throws IOException if the port is taken
   */
  public static SandboxServer start(
      int port, Scoreboards scoreboards, JsonVariant variant, Clock clock) throws IOException {
    // Else header and body, two writes, meet Nagle's algorithm and a delayed ACK: 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new IOException(
          "The sandbox cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
    SandboxServer sandbox = new SandboxServer(http, scoreboards, variant, clock);
    http.setExecutor(sandbox.threads);
    http.createContext("/", sandbox::handle);
    http.start();
    return sandbox;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    try {
      answer = answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer = Answer.nothing();
    } catch (RuntimeException e) {
      LOG.error("sandbox request failed path={}", exchange.getRequestURI(), e);
      answer = Answer.refusal(500, "sandbox_error", String.valueOf(e.getMessage()));
    }
    answer.send(exchange);
  }

  private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith(ControlEndpoint.PREFIX)) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      return body.length > MAX_BODY
          ? Answer.refusal(413, "too_large", "At most " + MAX_BODY + " bytes")
          : control.answer(method, path, body);
    }
    return method.equals("GET")
        ? upstream(path, query(exchange.getRequestURI().getRawQuery()))
        : Answer.espnError(405, "Only GET");
  }

  private Answer upstream(String path, Map<String, String> query) throws InterruptedException {
    Matcher asked = ScoreboardEndpoint.PATH.matcher(path);
    if (asked.matches()) {
      return scoreboard.answer(asked.group(1), query);
    }
    asked = MatchEndpoint.SUMMARY.matcher(path);
    if (asked.matches()) {
      return match.summary(asked.group(1), query);
    }
    asked = MatchEndpoint.CORE_ODDS.matcher(path);
    if (asked.matches()) {
      return match.coreOdds(asked.group(1), asked.group(2));
    }
    asked = OddsApiEndpoint.PATH.matcher(path);
    if (asked.matches()) {
      return oddsApi.answer(asked, query);
    }
    return Answer.espnError(404, "There is no " + path);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** E.g. {@code http://127.0.0.1:3020}: the base address for adapters. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Stops to listen; answers under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
