package io.touchline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.local.embedded.Ports;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.settings.Settings;
import io.touchline.local.settings.Upstream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxPaceTest {
  private static final int BOARDS = 12;
  private static final Duration SERVICES_NEED_TO_START = Duration.ofSeconds(47);

  @TempDir Path recordings;

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  /** Polls as the ingest-service does with what it is told; its own settings where it is not. */
  @ParameterizedTest
  @CsvSource({"2,1", "3,8", "10,1", "10,8", "60,8"})
  void aPollerSeesEveryRecordingAtThePaceThatItIsTold(int step, int leagues) throws Exception {
    List<String> slugs =
        Arrays.stream(Competition.values()).limit(leagues).map(Competition::slug).toList();
    for (String slug : slugs) {
      record(slug);
    }
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    var upstream = new Upstream.Recorded(recordings, Duration.ofSeconds(step), false);
    Sandbox sandbox = Sandbox.start(upstream, ports(), clock);
    try (var server = sandbox.server().orElseThrow();
        HttpClient client = HttpClient.newHttpClient()) {
      now = now.plus(SERVICES_NEED_TO_START);
      Map<String, String> told = sandbox.environment();
      Set<String> seen = new LinkedHashSet<>();
      Instant end = now.plusSeconds((long) step * BOARDS);
      int perSecond = number(told, "TOUCHLINE_ESPN_RATE_PER_SECOND", 2);
      // The league that is asked for last, after all the others at the start.
      now = now.plusMillis(1000L * get(client, server.url(), slugs).size() / perSecond);
      while (now.isBefore(end)) {
        seen.addAll(get(client, server.url(), slugs.subList(leagues - 1, leagues)));
        now = now.plusSeconds(pause(told));
      }
      assertThat(seen).hasSize(BOARDS);
      assertThat(60.0 / pause(told) * leagues)
          .isLessThanOrEqualTo(number(told, "TOUCHLINE_ESPN_RATE_PER_MINUTE", 60));
    }
  }

  @Test
  void aSimulatedLeagueWithNothingInPlayIsAskedForAsOftenAsOneInPlay() {
    assertThat(Pace.SIMULATED.environment())
        .containsEntry("LIVE_MATCHES_UPDATE_INTERVAL", "10")
        .containsEntry("TOUCHLINE_ESPN_IDLE_INTERVAL", "10")
        .containsEntry("TOUCHLINE_ESPN_CACHE_TTL", "1");
  }

  /** The shared limit of the services is ESPN's to be spared; two services ask the sandbox. */
  @Test
  void pricesAreAskedForOftenAndTheLimitLeavesRoomForThem() {
    Map<String, String> told = Pace.SIMULATED.environment();
    assertThat(told)
        .containsEntry("ODDS_UPDATE_INTERVAL", "10")
        .containsEntry("TOUCHLINE_ODDS_LIVE_INTERVAL", "5");
    assertThat(number(told, "TOUCHLINE_ESPN_RATE_PER_MINUTE", 60)).isGreaterThanOrEqualTo(500);
  }

  @Test
  void theSandboxIsEveryApiOfTheSimulationAndOnlyEspnOfARecording() throws Exception {
    MatchDay matchDay = new MatchDay(1, 20);
    Sandbox simulated =
        Sandbox.start(
            new Upstream.Simulated(matchDay, JsonVariant.Y2026), ports(), Clock.systemUTC());
    try (var server = simulated.server().orElseThrow()) {
      assertThat(simulated.environment())
          .containsEntry("TOUCHLINE_ESPN_SITE_URL", server.url())
          .containsEntry("TOUCHLINE_ESPN_CORE_URL", server.url())
          .containsEntry("TOUCHLINE_ODDS_API_URL", server.url())
          .containsEntry("TOUCHLINE_ODDS_API_KEY", "simulated");
    }
    record("ita.1");
    var upstream = new Upstream.Recorded(recordings, Duration.ofSeconds(10), false);
    Sandbox recorded = Sandbox.start(upstream, ports(), Clock.systemUTC());
    try (var server = recorded.server().orElseThrow()) {
      assertThat(recorded.environment())
          .containsEntry("TOUCHLINE_ESPN_CORE_URL", server.url())
          .doesNotContainKeys("TOUCHLINE_ODDS_API_URL", "TOUCHLINE_ODDS_API_KEY");
    }
  }

  /** Finished matches only, as most recordings have: the league is idle. */
  private static int pause(Map<String, String> told) {
    return number(told, "TOUCHLINE_ESPN_IDLE_INTERVAL", 300);
  }

  private static int number(Map<String, String> told, String variable, int otherwise) {
    return Integer.parseInt(told.getOrDefault(variable, String.valueOf(otherwise)));
  }

  private static PortChoice ports() {
    return new PortChoice(
        new Settings(Map.of("TOUCHLINE_SANDBOX_PORT", String.valueOf(Ports.free()))));
  }

  private static Set<String> get(HttpClient client, String url, List<String> slugs)
      throws Exception {
    Set<String> events = new LinkedHashSet<>();
    for (String slug : slugs) {
      URI uri = URI.create(url + "/apis/site/v2/sports/soccer/" + slug + "/scoreboard");
      var answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      JsonNode board = new ObjectMapper().readTree(answer.body());
      events.add(board.at("/events/0/id").asText());
    }
    return events;
  }

  private void record(String slug) throws Exception {
    for (int i = 0; i < BOARDS; i++) {
      Files.writeString(
          recordings.resolve("%s_%02d.json".formatted(slug, i)),
          """
          {"leagues":[{"slug":"%s"}],"events":[{"id":"%s-%d","date":"2019-08-%02dT18:00Z"}]}
          """
              .formatted(slug, slug, i, 10 + i));
    }
  }
}
