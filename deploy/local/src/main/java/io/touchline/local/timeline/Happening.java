package io.touchline.local.timeline;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Player;

/**
 * Something in a match that the source lists.
 *
 * @param kind what
 * @param side whom it counts for
 * @param at match seconds from kick-off, breaks included
 * @param clockSeconds the match clock then, seconds
 * @param clock the match clock then, as people write it
 * @param player who did it; for an own goal a player of the other side
 * @param other who left, for a substitution; else null
 * @param listedAt from when on it is in the list; a goal counts from {@code at} all the same
 * @param namedAt from when on the list has the player's name
 * @param canceledAt when a goal is taken back; {@link #NEVER} if it stands
 */
public record Happening(
    Kind kind,
    Side side,
    int at,
    int clockSeconds,
    String clock,
    Player player,
    Player other,
    int listedAt,
    int namedAt,
    int canceledAt) {
  static final int NEVER = Integer.MAX_VALUE;

  boolean counts(long elapsed) {
    return at <= elapsed && elapsed < canceledAt;
  }

  boolean listed(long elapsed) {
    return listedAt <= elapsed && elapsed < canceledAt;
  }

  /** What ESPN calls it. */
  public enum Kind {
    GOAL("70", "Goal"),
    HEADER("137", "Goal - Header"),
    FREE_KICK("138", "Goal - Free-kick"),
    PENALTY("98", "Penalty - Scored"),
    OWN_GOAL("97", "Own Goal"),
    YELLOW_CARD("94", "Yellow Card"),
    RED_CARD("93", "Red Card"),
    SUBSTITUTION("76", "Substitution"),
    SHOOT_OUT_SCORED("104", "Penalty - Scored"),
    SHOOT_OUT_MISSED("114", "Penalty - Missed");

    private final String typeId;
    private final String text;

    Kind(String typeId, String text) {
      this.typeId = typeId;
      this.text = text;
    }

    public String typeId() {
      return typeId;
    }

    public String text() {
      return text;
    }

    /** Whether it counts in the score. */
    public boolean goal() {
      return switch (this) {
        case GOAL, HEADER, FREE_KICK, PENALTY, OWN_GOAL -> true;
        default -> false;
      };
    }

    public boolean shootOut() {
      return this == SHOOT_OUT_SCORED || this == SHOOT_OUT_MISSED;
    }
  }
}
