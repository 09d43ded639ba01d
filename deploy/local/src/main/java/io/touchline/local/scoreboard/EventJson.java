package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.Side;
import io.touchline.local.espnodds.ScoreboardOddsJson;
import io.touchline.local.matchday.Club;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.Player;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Happening;
import io.touchline.local.timeline.MatchState;
import io.touchline.local.timeline.Phase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes one match as ESPN does. */
final class EventJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  // ESPN's dates have no seconds; the few of a kick-off at an odd speed are cut off.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT_DATE =
      DateTimeFormatter.ofPattern("M/d - h:mm a 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

  private final JsonVariant variant;

  EventJson(JsonVariant variant) {
    this.variant = variant;
  }

  ObjectNode of(Standing standing) {
    Fixture fixture = standing.fixture();
    MatchState state = standing.state();
    String uid = "s:600~l:" + fixture.competition().espnId() + "~e:" + fixture.id();
    ObjectNode event = JSON.objectNode();
    event
        .put("id", fixture.id())
        .put("uid", uid)
        .put("date", DATE.format(fixture.kickOff()))
        .put("name", fixture.away().name() + " at " + fixture.home().name())
        .put("shortName", fixture.away().abbreviation() + " @ " + fixture.home().abbreviation());
    event
        .putObject("season")
        .put("year", fixture.kickOff().atOffset(ZoneOffset.UTC).getYear())
        .put("type", 1)
        .put("slug", "simulated-season");
    ObjectNode status = status(fixture, state);
    ObjectNode competition = competition(fixture, state, uid, status);
    odds(standing).ifPresent(odds -> competition.set("odds", odds));
    event.putArray("competitions").add(competition);
    event.set("status", status.deepCopy());
    event.putObject("venue").put("displayName", venue(fixture));
    event.putArray("links");
    return event;
  }

  private ObjectNode competition(Fixture fixture, MatchState state, String uid, ObjectNode status) {
    ObjectNode competition = JSON.objectNode();
    competition
        .put("id", fixture.id())
        .put("uid", uid + "~c:" + fixture.id())
        .put("date", DATE.format(fixture.kickOff()))
        .put("attendance", 0)
        .put("timeValid", true)
        .put("recent", true);
    if (variant == JsonVariant.Y2026) {
      competition.put("startDate", DATE.format(fixture.kickOff()));
    } else {
      competition.put("neutralSite", false).put("gamecastAvailable", true);
    }
    competition.set("status", status);
    competition
        .putObject("venue")
        .put("id", fixture.home().id())
        .put("fullName", venue(fixture))
        .putObject("address")
        .put("city", fixture.home().name());
    competition.putObject("format").putObject("regulation").put("periods", 2);
    competition.putArray("notes");
    ArrayNode competitors = competition.putArray("competitors");
    for (Side side : Side.values()) {
      competitors.add(competitor(fixture, state, side));
    }
    ArrayNode details = competition.putArray("details");
    state.entries().forEach(e -> details.add(detail(fixture, e)));
    return competition.put("wasSuspended", false).put("playByPlayAvailable", true);
  }

  private ObjectNode status(Fixture fixture, MatchState state) {
    Phase phase = state.phase();
    ObjectNode status = JSON.objectNode();
    if (phase != Phase.POSTPONED) {
      number(status, "clock", minuteSeconds(state));
      status.put("displayClock", state.displayClock()).put("period", phase.period());
    }
    String minute = phase.inPlay() ? state.displayClock() : SHORT_DATE.format(fixture.kickOff());
    String detail = phase.detail() == null || phase == Phase.SCHEDULED ? minute : phase.detail();
    status
        .putObject("type")
        .put("id", phase.statusId())
        .put("name", phase.statusName())
        .put("state", phase.state())
        .put("completed", phase.completed())
        .put("description", phase.description())
        .put("detail", detail)
        .put("shortDetail", detail);
    return status;
  }

  /** The clock of the status goes by whole minutes, the one under way counted in. */
  private static int minuteSeconds(MatchState state) {
    boolean added = state.displayClock().contains("+");
    return state.phase().clockRuns() && !added
        ? state.clockSeconds() / 60 * 60 + 60
        : state.clockSeconds();
  }

  private ObjectNode competitor(Fixture fixture, MatchState state, Side side) {
    boolean home = side == Side.HOME;
    Club club = home ? fixture.home() : fixture.away();
    int lead = lead(state) * (home ? 1 : -1);
    ObjectNode competitor = JSON.objectNode();
    competitor
        .put("id", club.id())
        .put("uid", "s:600~t:" + club.id())
        .put("type", "team")
        .put("order", home ? 0 : 1)
        .put("homeAway", home ? "home" : "away")
        .put("winner", state.phase().completed() && lead > 0)
        .put("score", String.valueOf(home ? state.home() : state.away()));
    Integer shootOut = home ? state.homeShootOut() : state.awayShootOut();
    if (shootOut != null) {
      number(competitor, "shootoutScore", shootOut);
    }
    competitor
        .putObject("team")
        .put("id", club.id())
        .put("uid", "s:600~t:" + club.id())
        .put("abbreviation", club.abbreviation())
        .put("displayName", club.name())
        .put("shortDisplayName", club.name())
        .put("name", club.name())
        .put("location", club.name())
        .put("isActive", true);
    competitor.putArray("statistics");
    return competitor;
  }

  private static int lead(MatchState state) {
    boolean level = state.home() == state.away() && state.homeShootOut() != null;
    return level
        ? state.homeShootOut() - state.awayShootOut()
        : Integer.compare(state.home(), state.away());
  }

  private ObjectNode detail(Fixture fixture, MatchState.Entry entry) {
    Happening happening = entry.happening();
    Happening.Kind kind = happening.kind();
    Club club = happening.side() == Side.HOME ? fixture.home() : fixture.away();
    ObjectNode detail = JSON.objectNode();
    detail.putObject("type").put("id", kind.typeId()).put("text", kind.text());
    ObjectNode clock = detail.putObject("clock");
    number(clock, "value", happening.clockSeconds());
    clock.put("displayValue", happening.clock());
    detail.putObject("team").put("id", club.id());
    boolean scored = kind.goal() || kind == Happening.Kind.SHOOT_OUT_SCORED;
    detail
        .put("scoreValue", scored ? 1 : 0)
        .put("scoringPlay", scored)
        .put("redCard", kind == Happening.Kind.RED_CARD)
        .put("yellowCard", kind == Happening.Kind.YELLOW_CARD)
        .put("penaltyKick", kind == Happening.Kind.PENALTY || kind.shootOut())
        .put("ownGoal", kind == Happening.Kind.OWN_GOAL)
        .put("shootout", kind.shootOut());
    ArrayNode athletes = detail.putArray("athletesInvolved");
    if (entry.named()) {
      athletes.add(athlete(happening.player()));
      if (happening.other() != null) {
        athletes.add(athlete(happening.other()));
      }
    }
    return detail;
  }

  private static ObjectNode athlete(Player player) {
    ObjectNode athlete = JSON.objectNode();
    athlete
        .put("id", player.id())
        .put("displayName", player.name())
        .put("shortName", player.shortName())
        .put("fullName", player.name())
        .put("jersey", String.valueOf(player.number()))
        .putObject("team")
        .put("id", player.club().id());
    return athlete;
  }

  private Optional<JsonNode> odds(Standing standing) {
    return variant == JsonVariant.Y2026
        ? ScoreboardOddsJson.of2026(standing)
        : ScoreboardOddsJson.of2022(standing);
  }

  private void number(ObjectNode node, String field, int value) {
    if (variant == JsonVariant.Y2026) {
      node.put(field, (double) value);
    } else {
      node.put(field, value);
    }
  }

  private static String venue(Fixture fixture) {
    return fixture.home().name() + " Stadium";
  }
}
