package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.faults.Api;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.Scoreboards;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /apis/site/v2/sports/soccer/{slug}/scoreboard[?dates=…][&variant=…]}. */
final class ScoreboardEndpoint {
  static final Pattern PATH =
      Pattern.compile("/apis/site/v2/sports/soccer/([a-z0-9._-]{1,64})/scoreboard");

  private static final Pattern DATES = Pattern.compile("(\\d{8})(?:-(\\d{8}))?");

  private final Scoreboards scoreboards;
  private final JsonVariant defaultVariant;
  private final FaultyDelivery delivery;
  private final Clock clock;

  ScoreboardEndpoint(
      Scoreboards scoreboards, JsonVariant defaultVariant, FaultyDelivery delivery, Clock clock) {
    this.scoreboards = scoreboards;
    this.defaultVariant = defaultVariant;
    this.delivery = delivery;
    this.clock = clock;
  }

  Answer answer(String slug, Map<String, String> query) throws InterruptedException {
    return delivery.deliver(
        Api.SCOREBOARD,
        slug,
        new FaultyDelivery.Saying() {
          @Override
          public Answer right() {
            return board(slug, query, false);
          }

          @Override
          public Answer garbage() {
            return board(slug, query, true);
          }

          @Override
          public Answer refusal(int status, String code, String message) {
            return Answer.espnError(status, message);
          }
        });
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
    Instant now = clock.instant();
    Optional<ObjectNode> board =
        dates == null
            ? scoreboards.scoreboard(slug, now, variant.get())
            : scoreboards.withComing(slug, now, variant.get());
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
