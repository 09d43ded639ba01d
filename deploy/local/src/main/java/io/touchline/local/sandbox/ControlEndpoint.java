package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.Side;
import io.touchline.local.scoreboard.RecordedScoreboards;
import io.touchline.local.scoreboard.Scoreboards;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /sandbox…}: what is on show, faults on and off, a goal on demand, the request log. */
final class ControlEndpoint {
  static final String PREFIX = "/sandbox";

  private static final Pattern GOAL = Pattern.compile("/sandbox/matches/(\\d{1,20})/goal");
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
    Matcher goal = GOAL.matcher(path);
    if (goal.matches()) {
      return method.equals("POST") ? goal(goal.group(1), body) : notAllowed(method, "POST");
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

  private Answer goal(String matchId, byte[] body) {
    if (!(scoreboards instanceof SimulatedScoreboards simulated)) {
      return Answer.refusal(409, "recorded", "What is recorded cannot be changed");
    }
    Side side;
    try {
      side = Side.valueOf(JSON.readTree(body).path("side").asText().toUpperCase(Locale.ROOT));
    } catch (IOException e) {
      return Answer.refusal(400, "malformed_json", "The body is no JSON");
    } catch (IllegalArgumentException e) {
      return Answer.refusal(400, "invalid_side", "side must be \"home\" or \"away\"");
    }
    return switch (simulated.score(matchId, side, clock.instant())) {
      case SCORED -> Answer.json(200, standing(simulated, matchId));
      case NO_SUCH_MATCH -> Answer.refusal(404, "no_such_match", "No match " + matchId);
      case CLOCK_STOPPED ->
          Answer.refusal(409, "not_in_play", "The ball of match " + matchId + " is not in play");
      case TOO_MANY -> Answer.refusal(409, "too_many_goals", "Enough goals for match " + matchId);
    };
  }

  private ObjectNode standing(SimulatedScoreboards simulated, String matchId) {
    return simulated.standings(clock.instant()).stream()
        .filter(s -> s.fixture().id().equals(matchId))
        .map(ControlEndpoint::match)
        .findFirst()
        .orElseGet(JSON::createObjectNode);
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
        simulated.standings(clock.instant()).forEach(s -> matches.add(match(s)));
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

  private static ObjectNode match(SimulatedScoreboards.Standing standing) {
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
    answer.set("leagues", JSON.valueToTree(requests.counts()));
    ArrayNode recent = answer.putArray("recent");
    for (RequestLog.Request request : requests.recent()) {
      ObjectNode entry = recent.addObject();
      entry.put("at", request.at().toString()).put("league", request.slug());
      entry.put("status", request.status());
      if (request.fault() != null) {
        entry.put("fault", request.fault());
      }
    }
    return answer;
  }
}
