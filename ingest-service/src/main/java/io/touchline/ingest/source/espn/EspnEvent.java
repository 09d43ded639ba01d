package io.touchline.ingest.source.espn;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One match as ESPN's scoreboard writes it: only the fields that we read, each of which may be
 * absent. The names are ESPN's.
 *
 * @param uid e.g. {@code s:600~l:770~e:623597}: sport, league, event
 * @param date kick-off, e.g. {@code 2022-09-17T17:00Z}, mostly without seconds
 * @param venue where the 2026 format puts it; older answers have it in the competition
 */
public record EspnEvent(
    String id,
    String uid,
    String date,
    Status status,
    Venue venue,
    List<Competition> competitions) {

  /** The one competition of the event; null if there is none. */
  public Competition competition() {
    return competitions == null || competitions.isEmpty() ? null : competitions.getFirst();
  }

  /**
   * Where the match stands.
   *
   * @param displayClock e.g. {@code 45'+2'}
   * @param period 1 and 2 the halves, 3 and 4 extra time, 5 penalties; may be written as 2.0
   */
  public record Status(String displayClock, Double period, StatusType type) {}

  /**
   * The kind of a status.
   *
   * @param name e.g. {@code STATUS_FIRST_HALF}
   * @param state {@code pre}, {@code in} or {@code post}
   */
  public record StatusType(String name, String state, Boolean completed) {}

  /**
   * The match itself.
   *
   * @param details goals, cards and substitutions
   */
  public record Competition(
      Status status, Venue venue, List<Competitor> competitors, List<Detail> details) {}

  public record Venue(String fullName, String displayName) {}

  /**
   * A side.
   *
   * @param homeAway {@code home} or {@code away}
   * @param score mostly a string, e.g. {@code "2"}
   * @param shootoutScore a number, in a shoot-out only
   */
  public record Competitor(
      String id, String homeAway, JsonNode score, JsonNode shootoutScore, Team team) {}

  public record Team(String id, String displayName, String name, String logo) {}

  /**
   * A goal, card or substitution.
   *
   * @param team the side it counts for, also for an own goal
   * @param shootout whether it belongs to the shoot-out and so not to the score
   */
  public record Detail(
      DetailType type,
      Clock clock,
      Team team,
      boolean scoringPlay,
      boolean ownGoal,
      boolean penaltyKick,
      boolean redCard,
      boolean yellowCard,
      boolean shootout,
      @JsonProperty("athletesInvolved") List<Athlete> athletes) {}

  public record DetailType(String id, String text) {}

  public record Clock(String displayValue) {}

  public record Athlete(String displayName, String fullName) {}
}
