package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real scoreboards, recorded, served where ESPN would be. Skipped where they are not at hand. */
class RecordedScoreboardsIT {
  private static final Path RECORDED =
      Path.of("../../shared/data/espn/scoreboards/usa.1_20220917_live.json");
  private static final byte[] NOTHING_ON =
      "{\"leagues\":[],\"events\":[]}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  @Test
  void everyMatchOfARealLiveMomentComesThroughRight() throws Exception {
    assumeThat(RECORDED).as("recorded data beside the project").exists();
    byte[] recorded = Files.readAllBytes(RECORDED);
    HttpServer espn =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    espn.createContext(
        "/apis/site/v2/sports/soccer/",
        exchange -> {
          boolean mls = exchange.getRequestURI().getPath().contains("/usa.1/");
          byte[] body = mls ? recorded : NOTHING_ON;
          exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    espn.start();
    String url = "http://127.0.0.1:" + espn.getAddress().getPort();
    try (Stack stack = Stack.up(home, Map.of("TOUCHLINE_ESPN_SITE_URL", url));
        Client client = Client.connect(stack.webSocket())) {
      client.send("{\"event\":\"subscribe_live_matches\"}");
      JsonNode update =
          client.await1(
              "all eleven matches",
              f ->
                  f.path("event").asText().equals("live_matches_update")
                      && f.at("/data/count").asInt() == 11);
      List<JsonNode> matches =
          StreamSupport.stream(update.at("/data/matches").spliterator(), false).toList();
      assertThat(update.at("/data/live").asInt()).isEqualTo(4);
      assertThat(matches).extracting(m -> m.path("league").asText()).containsOnly("MLS");
      assertThat(matches).extracting(m -> m.path("source").asText()).containsOnly("espn");
      assertThat(with(matches, "live"))
          .extracting(m -> m.path("minute").asInt())
          .containsExactlyInAnyOrder(58, 57, 45, 13);
      assertThat(with(matches, "finished")).hasSize(2);
      assertThat(with(matches, "scheduled"))
          .hasSize(5)
          .noneMatch(m -> m.has("homeScore") || m.has("awayScore") || m.has("minute"));
      assertThat(matches)
          .filteredOn(m -> m.path("homeTeam").asText().equals("Orlando City SC"))
          .singleElement()
          .satisfies(m -> assertThat(m.path("homeScore").asInt()).isEqualTo(3))
          .satisfies(m -> assertThat(m.path("awayScore").asInt()).isZero());
    } finally {
      espn.stop(0);
    }
  }

  private static List<JsonNode> with(List<JsonNode> matches, String status) {
    return matches.stream().filter(m -> m.path("status").asText().equals(status)).toList();
  }
}
