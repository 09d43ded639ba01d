package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.Scoreboards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /apis/site/v2/sports/soccer/{slug}/scoreboard[?dates=…][&variant=…]}. */
final class ScoreboardEndpoint {
  static final String PREFIX = "/apis/site/v2/sports/soccer/";

  private static final Pattern PATH =
      Pattern.compile(Pattern.quote(PREFIX) + "([a-z0-9._-]{1,64})/scoreboard");
  private static final Pattern DATES = Pattern.compile("(\\d{8})(?:-(\\d{8}))?");

  private static final String FORBIDDEN_PAGE =
      """
      <HTML><HEAD>
      <TITLE>Access Denied</TITLE>
      </HEAD><BODY>
      <H1>Access Denied</H1>

      You don't have permission to access this page on this server.<P>
      Reference&#32;&#35;18&#46;simulated
      </BODY>
      </HTML>
      """;

  private final Scoreboards scoreboards;
  private final JsonVariant defaultVariant;
  private final FaultBoard faults;
  private final RequestLog requests;
  private final Clock clock;

  ScoreboardEndpoint(
      Scoreboards scoreboards,
      JsonVariant defaultVariant,
      FaultBoard faults,
      RequestLog requests,
      Clock clock) {
    this.scoreboards = scoreboards;
    this.defaultVariant = defaultVariant;
    this.faults = faults;
    this.requests = requests;
    this.clock = clock;
  }

  Answer answer(String method, String path, Map<String, String> query) throws InterruptedException {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Answer.espnError(404, "There is no " + path);
    }
    if (!method.equals("GET")) {
      return Answer.espnError(405, "Only GET");
    }
    Instant at = clock.instant();
    String slug = matcher.group(1);
    Optional<Fault> fault = faults.next(slug);
    Answer answer = fault.isEmpty() ? right(slug, query) : wrong(fault.get(), slug, query);
    answer = answer.with("Touchline-Upstream", scoreboards.provenance());
    boolean dropped = answer.delivery() == Answer.Delivery.NONE;
    requests.add(
        new RequestLog.Request(
            at,
            slug,
            dropped ? "dropped" : String.valueOf(answer.status()),
            fault.map(f -> f.kind().wireName()).orElse(null)));
    return answer;
  }

  private Answer right(String slug, Map<String, String> query) {
    return board(slug, query, false);
  }

  private Answer wrong(Fault fault, String slug, Map<String, String> query)
      throws InterruptedException {
    return switch (fault.kind()) {
      case TOO_MANY_REQUESTS -> retryAfter(Answer.espnError(429, "Too Many Requests"), fault);
      case FORBIDDEN -> Answer.text(403, "text/html", FORBIDDEN_PAGE);
      case SERVER_ERROR -> Answer.espnError(500, "Internal Server Error");
      case UNAVAILABLE -> retryAfter(Answer.espnError(503, "Service Unavailable"), fault);
      case SLOW -> {
        Thread.sleep(fault.delay());
        yield right(slug, query);
      }
      case CUT_OFF -> right(slug, query).halved();
      case MALFORMED ->
          Answer.text(200, "application/json;charset=UTF-8", "{\"leagues\": [}, \"events\": <");
      case GARBAGE_EVENT -> board(slug, query, true);
      case REFUSE -> Answer.nothing();
    };
  }

  private static Answer retryAfter(Answer answer, Fault fault) {
    Duration wait = fault.retryAfter();
    return wait == null ? answer : answer.with("Retry-After", String.valueOf(wait.toSeconds()));
  }

  private Answer board(String slug, Map<String, String> query, boolean withGarbage) {
    String year = query.getOrDefault("variant", defaultVariant.year());
    Optional<JsonVariant> variant = JsonVariant.ofYear(year);
    if (variant.isEmpty()) {
      return Answer.espnError(400, "There is no variant " + year);
    }
    String dates = query.get("dates");
    if (dates != null && !DATES.matcher(dates).matches()) {
      return Answer.espnError(400, "dates is YYYYMMDD or YYYYMMDD-YYYYMMDD, not " + dates);
    }
    Optional<ObjectNode> board = scoreboards.scoreboard(slug, clock.instant(), variant.get());
    if (board.isEmpty()) {
      return Answer.espnError(404, "There is no league " + slug);
    }
    ArrayNode events = (ArrayNode) board.get().get("events");
    if (dates != null) {
      keepOnly(events, dates);
    }
    if (withGarbage) {
      garbage(events);
    }
    return Answer.json(200, board.get());
  }

  private static void keepOnly(ArrayNode events, String dates) {
    Matcher range = DATES.matcher(dates);
    range.matches();
    String from = range.group(1);
    String to = range.group(2) == null ? from : range.group(2);
    for (int i = events.size() - 1; i >= 0; i--) {
      String date = events.get(i).path("date").asText().replace("-", "");
      String day = date.substring(0, Math.min(8, date.length()));
      if (day.compareTo(from) < 0 || day.compareTo(to) > 0) {
        events.remove(i);
      }
    }
  }

  /** A copy of a good event whose teams and status are gone. */
  private static void garbage(ArrayNode events) {
    JsonNode first = events.path(0);
    ObjectNode garbage = first instanceof ObjectNode event ? event.deepCopy() : events.objectNode();
    garbage.put("id", "000").putArray("competitions").addObject().put("id", true);
    garbage.put("status", "garbage").put("date", "the day before yesterday");
    events.insert(0, garbage);
  }
}
