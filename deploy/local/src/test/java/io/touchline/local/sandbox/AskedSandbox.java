package io.touchline.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A sandbox with a clock that stands still until it is moved, and someone who asks it. */
final class AskedSandbox implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SandboxServer sandbox;
  private volatile Instant now = Instant.parse("2026-03-01T12:06:30Z");

  AskedSandbox() throws IOException {
    InstantSource source = () -> now;
    sandbox =
        SandboxServer.start(
            0,
            new SimulatedScoreboards(new MatchDay(1, 20)),
            JsonVariant.Y2026,
            source.withZone(ZoneOffset.UTC));
  }

  void waitFor(Duration time) {
    now = now.plus(time);
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** An English match of the test's round; its clubs have the same names at either source. */
  JsonNode match(boolean inPlay) throws Exception {
    for (JsonNode match : json("/sandbox").get("matches")) {
      // Not one that is about to end.
      String status = inPlay ? "STATUS_FIRST_HALF" : "STATUS_SCHEDULED";
      if (match.get("status").asText().equals(status)
          && match.get("league").asText().equals("eng.1")) {
        return match;
      }
    }
    throw new AssertionError("No such match now");
  }

  @Override
  public void close() {
    sandbox.close();
    client.close();
  }
}
