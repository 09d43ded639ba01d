package io.touchline.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes scoreboards as ESPN does, as far as a test needs them. */
public final class ScoreboardJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> events = new ArrayList<>();
  private final String leagueUid;

  private ScoreboardJson(String leagueUid) {
    this.leagueUid = leagueUid;
  }

  /**
   * An answer without a league object, as the feed over all leagues has it.
   *
   * @param leagueId as in the uid of events, e.g. 700
   */
  public static ScoreboardJson league(String leagueId) {
    return new ScoreboardJson("s:600~l:" + leagueId);
  }

  /** A match; the home side's team id is 10, the away side's 20. */
  public Match match(String id) {
    ObjectNode event = JSON.createObjectNode();
    events.add(event);
    event.put("id", id).put("uid", leagueUid + "~e:" + id).put("date", "2026-11-22T15:00Z");
    return new Match(event);
  }

  /** Anything at all in the list of events. */
  public ScoreboardJson raw(ObjectNode event) {
    events.add(event);
    return this;
  }

  public ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("leagues").addObject().putArray("calendar");
    ArrayNode list = root.putArray("events");
    events.forEach(list::add);
    return root;
  }

  @Override
  public String toString() {
    return json().toString();
  }

  /** One event of the scoreboard. */
  public final class Match {
    private final ObjectNode event;
    private final ObjectNode home;
    private final ObjectNode away;
    private final ArrayNode details;

    private Match(ObjectNode event) {
      this.event = event;
      ObjectNode competition = event.putArray("competitions").addObject();
      ArrayNode competitors = competition.putArray("competitors");
      this.home = side(competitors, "home", "10", "Home FC");
      this.away = side(competitors, "away", "20", "Away FC");
      this.details = competition.putArray("details");
      status("STATUS_SCHEDULED", "pre", 0, "0'");
      score(0, 0);
    }

    private ObjectNode side(ArrayNode competitors, String side, String id, String name) {
      ObjectNode competitor = competitors.addObject().put("homeAway", side).put("id", id);
      competitor.putObject("team").put("id", id).put("displayName", name);
      return competitor;
    }

    public Match kickOff(String date) {
      event.put("date", date);
      return this;
    }

    public Match status(String name, String state, int period, String clock) {
      ObjectNode status = event.putObject("status");
      status.put("displayClock", clock).put("period", period);
      boolean completed = state.equals("post");
      status.putObject("type").put("name", name).put("state", state).put("completed", completed);
      return this;
    }

    public Match notCompleted() {
      ((ObjectNode) event.path("status").path("type")).put("completed", false);
      return this;
    }

    public Match firstHalf(int minute) {
      return status("STATUS_FIRST_HALF", "in", 1, minute + "'");
    }

    public Match halfTime() {
      return status("STATUS_HALFTIME", "in", 1, "HT");
    }

    public Match secondHalf(int minute) {
      return status("STATUS_SECOND_HALF", "in", 2, minute + "'");
    }

    public Match fullTime() {
      return status("STATUS_FULL_TIME", "post", 2, "90'+5'");
    }

    public Match score(int homeGoals, int awayGoals) {
      home.put("score", String.valueOf(homeGoals));
      away.put("score", String.valueOf(awayGoals));
      return this;
    }

    public Match shootout(int homePenalties, int awayPenalties) {
      home.put("shootoutScore", homePenalties);
      away.put("shootoutScore", awayPenalties);
      return this;
    }

    public Match goal(String teamId, String clock, String player) {
      detail("Goal", teamId, clock, player).put("scoringPlay", true);
      return this;
    }

    public Match yellow(String teamId, String clock, String player) {
      detail("Yellow Card", teamId, clock, player).put("yellowCard", true);
      return this;
    }

    /** A detail to which flags may be added; no athlete if {@code player} is null. */
    public ObjectNode detail(String text, String teamId, String clock, String player) {
      ObjectNode detail = details.addObject();
      detail.putObject("type").put("id", "0").put("text", text);
      detail.putObject("clock").put("displayValue", clock);
      detail.putObject("team").put("id", teamId);
      if (player != null) {
        detail.putArray("athletesInvolved").addObject().put("displayName", player);
      }
      return detail;
    }

    public ObjectNode event() {
      return event;
    }

    public ObjectNode home() {
      return home;
    }

    public ScoreboardJson end() {
      return ScoreboardJson.this;
    }
  }
}
