package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recorded answer of The Odds API, on the whole way to subscribers. Only its times are moved, so
 * that its matches are still to come.
 */
class RecordedOddsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RECORDED =
      Path.of("../../shared/data/the-odds-api/soccer_epl_20240327T1804Z.json");
  private static final Instant RECORDED_AT = Instant.parse("2024-03-27T18:05:00Z");

  /** How ESPN writes some of the names. */
  private static final Map<String, String> ESPN =
      Map.of(
          "Bournemouth", "AFC Bournemouth",
          "Luton", "Luton Town",
          "Brighton and Hove Albion", "Brighton & Hove Albion");

  @TempDir Path home;

  @Test
  void everyBookmakerAndPriceComesThroughAndNoLayPriceDoes() throws Exception {
    assumeThat(RECORDED).as("recorded data beside the project").exists();
    ArrayNode recorded = moved((ArrayNode) JSON.readTree(RECORDED.toFile()));
    HttpServer sources =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    ObjectNode nothing = JSON.createObjectNode();
    nothing.putArray("events");
    ObjectNode board = scoreboard(recorded);
    sources.createContext(
        "/apis/site/v2/sports/soccer/",
        exchange -> answer(exchange, at(exchange, "/eng.1/") ? board : nothing));
    sources.createContext(
        "/v4/sports/",
        exchange ->
            answer(exchange, at(exchange, "/soccer_epl/") ? recorded : JSON.createArrayNode()));
    sources.start();
    String url = "http://127.0.0.1:" + sources.getAddress().getPort();
    try (Stack stack =
            Stack.up(
                home,
                Map.of(
                    "TOUCHLINE_ESPN_SITE_URL", url,
                    "TOUCHLINE_ESPN_ODDS_DETAIL", "none",
                    "TOUCHLINE_ODDS_API_URL", url,
                    "TOUCHLINE_ODDS_API_KEY", "recorded-key",
                    "TOUCHLINE_ODDS_DAYS", "14"));
        Client client = Client.connect(stack.webSocket())) {
      recorded.forEach(
          event ->
              client.send("{\"event\":\"subscribe_odds\",\"data\":\"%s\"}".formatted(id(event))));
      client.await1(
          "the last match's odds",
          f -> f.path("key").asText().equals("odds:" + id(recorded.get(recorded.size() - 1))));
      Set<String> wanted = new TreeSet<>();
      recorded.forEach(event -> wanted.addAll(pricesOf(event)));
      client.await1("all matches' odds", f -> received(client).size() >= wanted.size());
      assertThat(wanted).hasSize(1149);
      assertThat(received(client)).isEqualTo(wanted);
    } finally {
      sources.stop(0);
    }
  }

  /** What subscribers hold: match, bookmaker, selection and price. */
  private static Set<String> received(Client client) {
    Set<String> prices = new TreeSet<>();
    for (JsonNode frame : client.frames("odds_update")) {
      JsonNode image = frame.path("data");
      for (JsonNode line : image.path("odds")) {
        for (String selection : new String[] {"home", "draw", "away"}) {
          prices.add(
              String.join(
                  " ",
                  image.path("matchId").asText(),
                  line.path("bookmakerId").asText(),
                  selection,
                  line.path(selection + "Odds").asText()));
        }
      }
    }
    return prices;
  }

  private static Set<String> pricesOf(JsonNode event) {
    Set<String> prices = new TreeSet<>();
    for (JsonNode bookmaker : event.path("bookmakers")) {
      for (JsonNode market : bookmaker.path("markets")) {
        if (market.path("key").asText().equals("h2h")) {
          for (JsonNode outcome : market.path("outcomes")) {
            prices.add(
                String.join(
                    " ",
                    id(event),
                    bookmaker.path("key").asText(),
                    selection(event, outcome.path("name").asText()),
                    String.valueOf(outcome.path("price").asDouble())));
          }
        }
      }
    }
    return prices;
  }

  private static String selection(JsonNode event, String name) {
    if (name.equals("Draw")) {
      return "draw";
    }
    return name.equals(event.path("home_team").asText()) ? "home" : "away";
  }

  /** ESPN's id of the same match. */
  private static String id(JsonNode event) {
    return event.path("id").asText().substring(0, 8);
  }

  private static ObjectNode scoreboard(ArrayNode recorded) {
    ObjectNode board = JSON.createObjectNode();
    ArrayNode events = board.putArray("events");
    for (JsonNode event : recorded) {
      ObjectNode espn = events.addObject().put("id", id(event));
      espn.put("uid", "s:600~l:700~e:" + id(event));
      espn.put("date", event.path("commence_time").asText());
      espn.putObject("status")
          .putObject("type")
          .put("name", "STATUS_SCHEDULED")
          .put("state", "pre");
      ArrayNode sides = espn.putArray("competitions").addObject().putArray("competitors");
      side(sides, "home", event.path("home_team").asText());
      side(sides, "away", event.path("away_team").asText());
    }
    return board;
  }

  private static void side(ArrayNode sides, String homeAway, String name) {
    ObjectNode side = sides.addObject().put("homeAway", homeAway).put("score", "0");
    side.putObject("team")
        .put("id", Integer.toHexString(name.hashCode()))
        .put("displayName", ESPN.getOrDefault(name, name));
  }

  private static ArrayNode moved(ArrayNode recorded) {
    Duration by = Duration.between(RECORDED_AT, Instant.now());
    for (JsonNode event : recorded) {
      move((ObjectNode) event, "commence_time", by);
      for (JsonNode bookmaker : event.path("bookmakers")) {
        move((ObjectNode) bookmaker, "last_update", by);
        bookmaker.path("markets").forEach(market -> move((ObjectNode) market, "last_update", by));
      }
    }
    return recorded;
  }

  private static void move(ObjectNode node, String field, Duration by) {
    node.put(field, Instant.parse(node.path(field).asText()).plus(by).toString());
  }

  private static boolean at(HttpExchange exchange, String part) {
    return exchange.getRequestURI().getPath().contains(part);
  }

  private static void answer(HttpExchange exchange, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
