package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.simulation.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a scoreboard as ESPN does: the leagues and the frame; {@link EventJson} writes a match.
 */
final class ScoreboardJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JsonVariant variant;
  private final EventJson events;

  ScoreboardJson(JsonVariant variant) {
    this.variant = variant;
    this.events = new EventJson(variant);
  }

  ObjectNode of(Competition competition, List<Standing> standings, Instant at) {
    ObjectNode board = JSON.objectNode();
    board.putArray("leagues").add(league(competition, standings, at));
    return filled(board, standings, at);
  }

  /** Over all leagues: without a league object, as ESPN has it. */
  ObjectNode all(List<Standing> standings, Instant at) {
    ObjectNode board = JSON.objectNode();
    board.putArray("leagues").addObject().putArray("calendar");
    return filled(board, standings, at);
  }

  private ObjectNode filled(ObjectNode board, List<Standing> standings, Instant at) {
    // Beside the header, so that a saved answer still says what it is.
    board.put("touchlineUpstream", "simulated");
    if (variant == JsonVariant.Y2022) {
      board.putObject("season").put("type", 1).put("year", year(at));
      board.putObject("day").put("date", DAY.format(at));
    }
    ArrayNode array = board.putArray("events");
    standings.forEach(s -> array.add(events.of(s)));
    if (variant == JsonVariant.Y2026) {
      board
          .putObject("provider")
          .put("id", "0")
          .put("name", "Touchline sandbox (simulated)")
          .put("displayName", "Touchline sandbox (simulated)")
          .put("priority", 1);
    }
    return board;
  }

  private static ObjectNode league(Competition competition, List<Standing> standings, Instant at) {
    ObjectNode league = JSON.objectNode();
    league
        .put("id", String.valueOf(competition.espnId()))
        .put("uid", "s:600~l:" + competition.espnId())
        .put("name", competition.title())
        .put("abbreviation", competition.league().title())
        .put("midsizeName", competition.slug().toUpperCase(Locale.ROOT))
        .put("slug", competition.slug());
    int year = year(at);
    league
        .putObject("season")
        .put("year", year)
        .put("startDate", year + "-01-01T00:00Z")
        .put("endDate", year + 1 + "-01-01T00:00Z")
        .put("displayName", year + " " + competition.title())
        .putObject("type")
        .put("id", "1")
        .put("type", 1)
        .put("name", "Simulated season")
        .put("abbreviation", "Simulated season");
    league.put("calendarType", "day").put("calendarIsWhitelist", true);
    ArrayNode calendar = league.putArray("calendar");
    standings.stream()
        .map(Standing::fixture)
        .map(Fixture::kickOff)
        .map(DAY::format)
        .distinct()
        .forEach(day -> calendar.add(day + "T00:00Z"));
    return league;
  }

  private static int year(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }
}
