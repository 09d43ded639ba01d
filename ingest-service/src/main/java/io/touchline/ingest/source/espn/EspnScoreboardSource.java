package io.touchline.ingest.source.espn;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.touchline.events.football.League;
import io.touchline.ingest.source.espn.EspnAnswer.Refused;
import io.touchline.ingest.source.espn.EspnAnswer.Unreachable;
import io.touchline.ingest.source.espn.EspnAnswer.Unreachable.Trouble;
import io.touchline.ingest.source.espn.EspnAnswer.Unreadable;
import io.touchline.ingest.source.espn.EspnAnswer.Unusable;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Asks ESPN for a league's scoreboard. Every way in which that fails is a value, never an
 * exception.
 *
 * <p>Called from the polling thread only, and blocks it until there is an answer.
 */
@ApplicationScoped
public class EspnScoreboardSource {
  /** Sent by a server that is not ESPN: {@code simulated} or {@code recorded}. */
  static final String UPSTREAM_HEADER = "Touchline-Upstream";

  private static final Set<String> UPSTREAMS = Set.of("simulated", "recorded");

  /**
   * So that a head that does not come is a timeout in the client's words, not a lost connection.
   */
  private static final int LATER_THAN_THE_HEAD_MS = 100;

  private final EspnScoreboardApi api;
  private final ScoreboardBody body;
  private final Clock clock;

  EspnScoreboardSource(EspnConfig config, Clock clock) {
    this.api =
        QuarkusRestClientBuilder.newBuilder()
            .baseUri(config.siteUrl())
            .connectTimeout(config.connectTimeoutMs(), TimeUnit.MILLISECONDS)
            .readTimeout(config.readTimeoutMs(), TimeUnit.MILLISECONDS)
            .followRedirects(false)
            .httpClientOptions(closingSilentConnections(config.readTimeoutMs()))
            // A refusal is an answer to look at, not an exception.
            .property("microprofile.rest.client.disable.default.mapper", true)
            .build(EspnScoreboardApi.class);
    this.body =
        new ScoreboardBody(
            config.maxBodyBytes(),
            Duration.ofMillis(config.readTimeoutMs()),
            Duration.ofMillis(config.totalTimeoutMs()));
    this.clock = clock;
  }

  /** The client's own read timeout ends with the head of an answer; this one bounds the body. */
  private static HttpClientOptions closingSilentConnections(int readTimeoutMs) {
    return new HttpClientOptions()
        .setIdleTimeout(readTimeoutMs + LATER_THAN_THE_HEAD_MS)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** One request, without retries: those are the caller's, who knows about the other leagues. */
  public EspnAnswer fetch(League league) {
    long start = System.nanoTime();
    try (RestResponse<InputStream> response = api.scoreboard(EspnLeague.of(league).slug())) {
      return read(league, response, start);
    } catch (IOException | RuntimeException failure) {
      // The generated client throws whatever comes to it, e.g. for a header that is none.
      return failed(league, failure);
    }
  }

  private EspnAnswer read(League league, RestResponse<InputStream> response, long start)
      throws IOException {
    String type = String.valueOf(response.getHeaderString("Content-Type")).toLowerCase(Locale.ROOT);
    if (response.getStatus() != 200) {
      return new Refused(
          league,
          response.getStatus(),
          type.contains("html") ? " with an HTML body" : "",
          RetryAfter.parse(response.getHeaderString("Retry-After"), clock.instant()));
    }
    String source = sourceName(response.getHeaderString(UPSTREAM_HEADER));
    try (InputStream stream = response.getEntity()) {
      return switch (body.read(stream, start)) {
        case ScoreboardBody.Flawed flawed ->
            new Unreadable(league, source, flawed.flaw(), flawed.detail(), flawed.sample());
        case ScoreboardBody.TooSlow slow -> new Unreachable(league, Trouble.TIMEOUT, slow.detail());
        case ScoreboardBody.Parsed parsed ->
            new EspnAnswer.Scoreboard(
                league,
                parsed.json(),
                source,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                parsed.readNanos());
      };
    }
  }

  private static String sourceName(String upstream) {
    return upstream != null && UPSTREAMS.contains(upstream) ? "espn-" + upstream : "espn";
  }

  private static EspnAnswer failed(League league, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException
          || cause.getClass().getSimpleName().contains("Timeout")) {
        return new Unreachable(league, Trouble.TIMEOUT, "timeout: " + cause.getMessage());
      }
      if (cause instanceof ConnectException) {
        return new Unreachable(league, Trouble.CONNECTION, cause.getMessage());
      }
      if (cause instanceof IOException || cause instanceof VertxException) {
        String lost = "connection lost: " + cause.getMessage();
        return new Unreachable(league, Trouble.CONNECTION, lost);
      }
    }
    return new Unusable(league, failure.toString());
  }
}
