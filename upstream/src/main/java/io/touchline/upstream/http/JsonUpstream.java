package io.touchline.upstream.http;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.touchline.upstream.http.Answer.Refused;
import io.touchline.upstream.http.Answer.Unreachable;
import io.touchline.upstream.http.Answer.Unreachable.Trouble;
import io.touchline.upstream.http.Answer.Unreadable;
import io.touchline.upstream.http.Answer.Unusable;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One server that answers with JSON. Every way in which that fails is a value, never an exception.
 *
 * <p>To be constructed while Quarkus runs, whose client it is. Blocks the calling thread until
 * there is an answer; safe from any.
 */
public final class JsonUpstream {
  /** Sent by a server that is not the source: {@code simulated} or {@code recorded}. */
  static final String UPSTREAM_HEADER = "Touchline-Upstream";

  private static final Set<String> UPSTREAMS = Set.of("simulated", "recorded");

  /** The client's own words name the address that it asked. */
  private static final Pattern QUERY = Pattern.compile("\\?\\S*");

  /**
   * So that a head that does not come is a timeout in the client's words, not a lost connection.
   */
  private static final int LATER_THAN_THE_HEAD_MS = 100;

  private final HttpGet http;
  private final String base;
  private final JsonBody body;
  private final Clock clock;

  public JsonUpstream(HttpSettings settings, Clock clock) {
    this.http =
        QuarkusRestClientBuilder.newBuilder()
            .baseUri(settings.baseUri())
            .connectTimeout(settings.connectTimeoutMs(), TimeUnit.MILLISECONDS)
            .readTimeout(settings.readTimeoutMs(), TimeUnit.MILLISECONDS)
            .followRedirects(false)
            .httpClientOptions(closingSilentConnections(settings.readTimeoutMs()))
            // A refusal is an answer to look at, not an exception.
            .property("microprofile.rest.client.disable.default.mapper", true)
            .build(HttpGet.class);
    String address = settings.baseUri().toString();
    this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    this.body =
        new JsonBody(
            settings.maxBodyBytes(),
            Duration.ofMillis(settings.readTimeoutMs()),
            Duration.ofMillis(settings.totalTimeoutMs()));
    this.clock = clock;
  }

  /** The client's own read timeout ends with the head of an answer; this one bounds the body. */
  private static HttpClientOptions closingSilentConnections(int readTimeoutMs) {
    return new HttpClientOptions()
        .setIdleTimeout(readTimeoutMs + LATER_THAN_THE_HEAD_MS)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** One request, without retries: those are the caller's, who knows what else is asked. */
  public Answer get(Request request) {
    long start = System.nanoTime();
    try (RestResponse<InputStream> response = http.get(base + request.path(), request.query())) {
      return read(request, response, start);
    } catch (IOException | RuntimeException failure) {
      // The generated client throws whatever comes to it, e.g. for a header that is none.
      return failed(request, failure);
    }
  }

  private Answer read(Request request, RestResponse<InputStream> response, long start)
      throws IOException {
    String upstream = response.getHeaderString(UPSTREAM_HEADER);
    String known = upstream != null && UPSTREAMS.contains(upstream) ? upstream : null;
    // Looked at first: a type that cannot be read fails here, whatever the status.
    String type = String.valueOf(response.getHeaderString("Content-Type")).toLowerCase(Locale.ROOT);
    try (InputStream stream = response.getEntity()) {
      if (response.getStatus() != 200) {
        return refused(request, response, known, type, stream, start);
      }
      return switch (body.read(stream, request.shape(), start)) {
        case JsonBody.Flawed flawed ->
            new Unreadable(
                request,
                known,
                flawed.rule(),
                request.withoutSecrets(flawed.detail()),
                request.withoutSecrets(flawed.sample()));
        case JsonBody.TooSlow slow -> new Unreachable(request, Trouble.TIMEOUT, slow.detail());
        case JsonBody.Parsed parsed ->
            new Answer.Body(
                request,
                parsed.json(),
                known,
                headers(response),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                parsed.readNanos());
      };
    }
  }

  private Refused refused(
      Request request,
      RestResponse<InputStream> response,
      String upstream,
      String type,
      InputStream stream,
      long start) {
    boolean readable = type.contains("json") || type.contains("text/plain");
    return new Refused(
        request,
        upstream,
        response.getStatus(),
        type.contains("html") ? " with an HTML body" : "",
        readable && stream != null ? request.withoutSecrets(body.head(stream, start)) : null,
        headers(response),
        RetryAfter.parse(response.getHeaderString("Retry-After"), clock.instant()));
  }

  private static Map<String, String> headers(RestResponse<InputStream> response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getStringHeaders()
        .forEach(
            (name, values) ->
                headers.merge(
                    name.toLowerCase(Locale.ROOT),
                    String.join(",", values),
                    (one, other) -> one + "," + other));
    return headers;
  }

  private static Answer failed(Request request, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = told(request, cause.getMessage());
      if (cause instanceof TimeoutException
          || cause.getClass().getSimpleName().contains("Timeout")) {
        return new Unreachable(request, Trouble.TIMEOUT, "timeout: " + words);
      }
      if (cause instanceof ConnectException) {
        return new Unreachable(request, Trouble.CONNECTION, words);
      }
      if (cause instanceof IOException || cause instanceof VertxException) {
        return new Unreachable(request, Trouble.CONNECTION, "connection lost: " + words);
      }
    }
    return new Unusable(request, told(request, failure.toString()));
  }

  /** What an exception says, without the query that it may name. */
  private static String told(Request request, String words) {
    return request.withoutSecrets(QUERY.matcher(String.valueOf(words)).replaceAll(""));
  }
}
