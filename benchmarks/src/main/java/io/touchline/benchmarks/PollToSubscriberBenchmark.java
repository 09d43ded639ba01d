package io.touchline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.EventJson;
import io.touchline.events.football.League;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long a goal takes from the source's HTTP answer to a WebSocket subscriber, as {@code
 * live_matches_update} and as {@code match_event}; beside it, what Kafka alone takes for one
 * transaction of the same size on the same machine in the same minutes.
 *
 * <p>The path measured: HTTP answer, normalization, a Kafka transaction, the push-service's intake,
 * fan-out, WebSocket, the client's own thread. Arguments: upstream port, WebSocket address, Kafka
 * bootstrap servers, seconds.
 */
public final class PollToSubscriberBenchmark implements WebSocket.Listener {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  private final GoalEveryPollUpstream upstream;
  private final Histogram updates = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
  private final Histogram events = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
  private final StringBuilder partial = new StringBuilder();
  private volatile boolean measuring;

  private PollToSubscriberBenchmark(GoalEveryPollUpstream upstream) {
    this.upstream = upstream;
  }

  /**
   * Measures, and prints a line for each thing measured.
   *
   * @param arguments upstream port, WebSocket address, bootstrap servers, seconds
   * @throws IOException if the upstream's port is taken
   * @throws InterruptedException if it is to end early
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(arguments[3]);
    try (var upstream = new GoalEveryPollUpstream(Integer.parseInt(arguments[0]))) {
      PollToSubscriberBenchmark benchmark = new PollToSubscriberBenchmark(upstream);
      WebSocket socket = benchmark.connect(URI.create(arguments[1]));
      socket.sendText(subscription(), true).join();
      Thread.sleep(WARM_UP);
      try (KafkaReference reference = new KafkaReference(arguments[2])) {
        benchmark.measuring = true;
        Histogram kafka = reference.measure(Duration.ofSeconds(seconds));
        benchmark.measuring = false;
        print("source's answer -> live_matches_update", benchmark.updates);
        print("source's answer -> match_event", benchmark.events);
        print("reference: one Kafka transaction -> read_committed consumer", kafka);
      }
      socket.abort();
      if (benchmark.updates.getTotalCount() == 0 || benchmark.events.getTotalCount() == 0) {
        throw new IllegalStateException("Nothing arrived: there is nothing to report");
      }
    }
  }

  private WebSocket connect(URI uri) throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    HttpClient http = HttpClient.newHttpClient();
    while (true) {
      try {
        return http.newWebSocketBuilder().buildAsync(uri, this).join();
      } catch (CompletionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  private static String subscription() {
    List<String> keys =
        Arrays.stream(League.values())
            .filter(league -> league != League.WC)
            .flatMap(
                league ->
                    List.of(
                        "\"live_matches:" + league + "\"",
                        "\"match:" + GoalEveryPollUpstream.matchId(league) + "\"")
                        .stream())
            .toList();
    return "{\"event\":\"subscribe\",\"data\":{\"keys\":[" + String.join(",", keys) + "]}}";
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    long now = System.nanoTime();
    partial.append(data);
    if (last) {
      received(partial.toString(), now);
      partial.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void received(String text, long now) {
    try {
      JsonNode frame = EventJson.mapper().readTree(text);
      switch (frame.path("event").asText()) {
        case "live_matches_update" ->
            record(updates, frame.at("/data/matches/0"), frame.at("/data/league"), now);
        case "match_event" -> record(events, frame.path("data"), frame.at("/data/league"), now);
        default -> {
          // Replies and images of single matches: not what is measured.
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The push-service sent something that is not JSON", e);
    }
  }

  private void record(Histogram histogram, JsonNode match, JsonNode league, long now) {
    Long answered =
        upstream.answeredAt(League.valueOf(league.asText()), match.path("homeScore").asInt());
    if (measuring && answered != null) {
      histogram.recordValue(Math.max(0, now - answered));
    }
  }

  private static void print(String what, Histogram h) {
    System.out.printf(
        Locale.ROOT,
        "%-62s n=%-6d p50 %6.1f ms   p90 %6.1f ms   p99 %6.1f ms   max %6.1f ms%n",
        what,
        h.getTotalCount(),
        h.getValueAtPercentile(50) / 1e6,
        h.getValueAtPercentile(90) / 1e6,
        h.getValueAtPercentile(99) / 1e6,
        h.getMaxValue() / 1e6);
  }
}
