package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.Side;
import io.touchline.local.faults.FaultBoard;
import io.touchline.local.faults.FaultRequest;
import io.touchline.local.scoreboard.RecordedScoreboards;
import io.touchline.local.scoreboard.Scoreboards;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import io.touchline.local.simulation.Simulation;
import io.touchline.local.simulation.Standing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /sandbox…}: what is on show, faults on and off, a goal or a suspension on demand, the
 * request log.
 */
final class ControlEndpoint {
  static final String PREFIX = "/sandbox";

  private static final Pattern DEMAND =
      Pattern.compile("/sandbox/matches/(\\d{1,20})/(goal|suspension)");
  private static final int MAX_SUSPENSION_SECONDS = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Scoreboards scoreboards;
  private final FaultBoard faults;
  private final RequestLog requests;
  private final Clock clock;

  ControlEndpoint(Scoreboards scoreboards, FaultBoard faults, RequestLog requests, Clock clock) {
    this.scoreboards = scoreboards;
    this.faults = faults;
    this.requests = requests;
    this.clock = clock;
  }

  Answer answer(String method, String path, byte[] body) {
    Matcher demand = DEMAND.matcher(path);
    if (demand.matches()) {
      return method.equals("POST")
          ? demand(demand.group(1), demand.group(2), body)
          : notAllowed(method, "POST");
    }
    return switch (path) {
      case "/sandbox", "/sandbox/" ->
          method.equals("GET") ? Answer.json(200, overview()) : notAllowed(method, "GET");
      case "/sandbox/faults" -> faults(method, body);
      case "/sandbox/requests" -> requests(method);
      default -> Answer.refusal(404, "not_found", "There is no " + path);
    };
  }

  private static Answer notAllowed(String method, String allowed) {
    return Answer.refusal(405, "method_not_allowed", "Not " + method + ", but " + allowed)
        .with("Allow", allowed);
  }

  private Answer faults(String method, byte[] body) {
    return switch (method) {
      case "GET" -> Answer.json(200, activeFaults());
      case "POST" -> {
        try {
          faults.add(FaultRequest.parse(JSON.readTree(body)));
          yield Answer.json(200, activeFaults());
        } catch (IOException e) {
          yield Answer.refusal(400, "malformed_json", "The body is no JSON");
        } catch (IllegalArgumentException e) {
          yield Answer.refusal(400, "invalid_fault", e.getMessage());
        }
      }
      case "DELETE" -> {
        faults.clear();
        yield Answer.json(200, activeFaults());
      }
      default -> notAllowed(method, "GET, POST, DELETE");
    };
  }

  private Answer requests(String method) {
    return switch (method) {
      case "GET" -> Answer.json(200, requestLog());
      case "DELETE" -> {
        requests.clear();
        yield Answer.json(200, requestLog());
      }
      default -> notAllowed(method, "GET, DELETE");
    };
  }

  private Answer demand(String matchId, String what, byte[] body) {
    if (!(scoreboards instanceof SimulatedScoreboards simulated)) {
      return Answer.refusal(409, "recorded", "What is recorded cannot be changed");
    }
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (IOException e) {
      return Answer.refusal(400, "malformed_json", "The body is no JSON");
    }
    return what.equals("goal")
        ? goal(simulated.simulation(), matchId, json)
        : suspension(simulated.simulation(), matchId, json);
  }

  private Answer goal(Simulation simulation, String matchId, JsonNode body) {
    Side side;
    try {
      side = Side.valueOf(body.path("side").asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Answer.refusal(400, "invalid_side", "side must be \"home\" or \"away\"");
    }
    Instant now = clock.instant();
    return outcome(simulation, matchId, simulation.score(matchId, side, now), now);
  }

  private Answer suspension(Simulation simulation, String matchId, JsonNode body) {
    JsonNode seconds = body.path("seconds");
    if (!seconds.isInt() || seconds.asInt() < 1 || seconds.asInt() > MAX_SUSPENSION_SECONDS) {
      return Answer.refusal(
          400,
          "invalid_seconds",
          "seconds must be a whole number of 1 to " + MAX_SUSPENSION_SECONDS);
    }
    Instant now = clock.instant();
    Duration length = Duration.ofSeconds(seconds.asInt());
    return outcome(simulation, matchId, simulation.suspend(matchId, length, now), now);
  }

  private static Answer outcome(
      Simulation simulation, String matchId, Simulation.Outcome outcome, Instant now) {
    return switch (outcome) {
      case DONE ->
          Answer.json(
              200,
              simulation
                  .find(matchId, now)
                  .map(ControlEndpoint::match)
                  .orElseGet(JSON::createObjectNode));
      case NO_SUCH_MATCH -> Answer.refusal(404, "no_such_match", "No match " + matchId);
      case CLOCK_STOPPED ->
          Answer.refusal(409, "not_in_play", "The ball of match " + matchId + " is not in play");
      case OVER -> Answer.refusal(409, "over", "Match " + matchId + " is over or called off");
      case TOO_MANY -> Answer.refusal(409, "too_many", "Enough of that for match " + matchId);
    };
  }

  private ObjectNode overview() {
    ObjectNode overview = JSON.createObjectNode();
    overview.put("upstream", scoreboards.provenance());
    overview.put("note", "Touchline's sandbox: nothing here comes from a live source.");
    overview.put("now", clock.instant().toString());
    ArrayNode leagues = overview.putArray("leagues");
    scoreboards.slugs().forEach(leagues::add);
    switch (scoreboards) {
      case SimulatedScoreboards simulated -> {
        ArrayNode matches = overview.putArray("matches");
        simulated.simulation().standings(clock.instant()).forEach(s -> matches.add(match(s)));
      }
      case RecordedScoreboards recorded -> {
        ObjectNode files = overview.putObject("files");
        recorded.slugs().forEach(s -> files.put(s, recorded.file(s, clock.instant()).toString()));
        ArrayNode skipped = overview.putArray("skipped");
        recorded
            .skipped()
            .forEach(
                s ->
                    skipped.addObject().put("file", s.file().toString()).put("reason", s.reason()));
      }
      default -> throw new IllegalStateException("Unknown scoreboards: " + scoreboards);
    }
    overview.set("faults", activeFaults().get("faults"));
    return overview;
  }

  private static ObjectNode match(Standing standing) {
    var fixture = standing.fixture();
    var state = standing.state();
    return JSON.createObjectNode()
        .put("id", fixture.id())
        .put("league", fixture.competition().slug())
        .put("home", fixture.home().name())
        .put("away", fixture.away().name())
        .put("kickOff", fixture.kickOff().toString())
        .put("status", state.phase().statusName())
        .put("state", state.phase().state())
        .put("clockRuns", state.phase().clockRuns())
        .put("clock", state.displayClock())
        .put("homeScore", state.home())
        .put("awayScore", state.away());
  }

  private ObjectNode activeFaults() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("faults");
    faults.active().forEach(f -> list.add(FaultRequest.write(f)));
    return answer;
  }

  private ObjectNode requestLog() {
    ObjectNode answer = JSON.createObjectNode().put("total", requests.total());
    answer.set("leagues", JSON.valueToTree(requests.byLeague()));
    answer.set("apis", JSON.valueToTree(requests.byApi()));
    ArrayNode recent = answer.putArray("recent");
    for (RequestLog.Request request : requests.recent()) {
      ObjectNode entry = recent.addObject();
      entry.put("at", request.at().toString()).put("api", request.api().wireName());
      entry.put("league", request.slug()).put("status", request.status());
      if (request.fault() != null) {
        entry.put("fault", request.fault());
      }
    }
    return answer;
  }
}
