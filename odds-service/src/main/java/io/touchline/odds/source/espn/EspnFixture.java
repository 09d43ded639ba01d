package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.touchline.events.football.League;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.source.Fields;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Rule;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One event of a scoreboard as a fixture, or a broken rule. */
final class EspnFixture {
  /** What may stand in the name of a room. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern SCORE = Pattern.compile("\\d{1,2}(\\.0+)?");
  private static final Pattern LEAGUE_IN_UID = Pattern.compile("~l:(\\d+)");

  private final League league;
  private final String leagueId;

  /**
   * A reader of a league's events.
   *
   * @param leagueId as it stands in their uid
   */
  EspnFixture(League league, String leagueId) {
    this.league = league;
    this.leagueId = leagueId;
  }

  /**
   * Reads an event. A match whose score cannot be read has none: see {@link #unreadableScore}.
   *
   * @throws RefusedException if it is not known which match it is, when it begins or where it
   *     stands
   */
  Fixture read(JsonNode event) throws RefusedException {
    if (!event.isObject()) {
      throw new RefusedException(Rule.MALFORMED_EVENT, "No object in the list of events");
    }
    String id = Fields.text(event.path("id"));
    if (id == null || !ID.matcher(id).matches()) {
      throw new RefusedException(Rule.INVALID_ID, "Event id: " + id);
    }
    Matcher uid = LEAGUE_IN_UID.matcher(event.path("uid").asText());
    // Without a uid there is nothing to doubt the league by.
    if (uid.find() && !uid.group(1).equals(leagueId)) {
      throw new RefusedException(
          Rule.WRONG_LEAGUE, "uid %s, not l:%s".formatted(event.path("uid").asText(), leagueId));
    }
    Instant kickOff = Fields.instant(event.path("date"));
    if (kickOff == null) {
      throw new RefusedException(Rule.INVALID_DATE, "date: " + event.path("date"));
    }
    String home = name(event, "home");
    String away = name(event, "away");
    if (home.equals(away)) {
      throw new RefusedException(Rule.MISSING_TEAM, "Both sides are " + home);
    }
    JsonNode type = statusType(event);
    boolean scored = scored(type);
    return new Fixture(
        id,
        league,
        home,
        away,
        kickOff,
        state(type),
        scored ? score(event, "home") : null,
        scored ? score(event, "away") : null);
  }

  /** Whether a match should have a score and has something else in its place. */
  static boolean unreadableScore(JsonNode event, Fixture fixture) {
    return scored(statusType(event))
        && (fixture.homeScore() == null || fixture.awayScore() == null);
  }

  /** The match itself; missing if there is none. */
  static JsonNode competition(JsonNode event) {
    return event.path("competitions").path(0);
  }

  private static EventState state(JsonNode type) throws RefusedException {
    return switch (type.path("state").asText()) {
      case "pre" -> EventState.SCHEDULED;
      case "in" -> EventState.IN_PLAY;
      case "post" -> EventState.OVER;
      default ->
          throw new RefusedException(
              Rule.MISSING_STATUS, "status.type.state: " + type.path("state"));
    };
  }

  /** A scheduled or postponed match has no score, whatever is written there. */
  private static boolean scored(JsonNode type) {
    return switch (type.path("state").asText()) {
      case "in" -> true;
      case "post" -> type.path("completed").asBoolean();
      default -> false;
    };
  }

  private static JsonNode statusType(JsonNode event) {
    JsonNode type = event.path("status").path("type");
    return type.isObject() ? type : competition(event).path("status").path("type");
  }

  private static String name(JsonNode event, String side) throws RefusedException {
    JsonNode team = competitor(event, side).path("team");
    String name = Fields.text(team.path("displayName"));
    if (name == null) {
      name = Fields.text(team.path("name"));
    }
    if (name == null) {
      throw new RefusedException(Rule.MISSING_TEAM, "The " + side + " side has no name");
    }
    return name;
  }

  /** Absent is not zero. */
  private static Integer score(JsonNode event, String side) {
    String text = Fields.text(competitor(event, side).path("score"));
    return text != null && SCORE.matcher(text).matches() ? (int) Double.parseDouble(text) : null;
  }

  private static JsonNode competitor(JsonNode event, String side) {
    for (JsonNode competitor : competition(event).path("competitors")) {
      if (competitor.path("homeAway").asText().equals(side)) {
        return competitor;
      }
    }
    return MissingNode.getInstance();
  }
}
