package io.touchline.local.matchday;

import io.touchline.events.football.Side;
import java.time.Instant;

/**
 * A match on the schedule.
 *
 * @param id digits; unique over seeds, speeds, rounds, competitions and matches
 * @param competition what it is played in
 * @param home who plays at home
 * @param away who visits
 * @param kickOff when the first half starts
 * @param speed match seconds a second
 * @param knockOut whether it must have a winner
 * @param postponed whether it will be called off before kick-off
 */
public record Fixture(
    String id,
    Competition competition,
    Club home,
    Club away,
    Instant kickOff,
    int speed,
    boolean knockOut,
    boolean postponed) {
  private static final double HOME_GOALS = 1.5;
  private static final double AWAY_GOALS = 1.2;

  /** Goals that a side scores in 90 minutes, on average: what its dice are loaded with. */
  public double expectedGoals(Side side) {
    double advantage = Strength.of(home) - Strength.of(away);
    return side == Side.HOME ? HOME_GOALS * Math.exp(advantage) : AWAY_GOALS * Math.exp(-advantage);
  }

  /** Match seconds from kick-off to this instant, breaks included; negative before it. */
  public long elapsed(Instant at) {
    return Math.floorDiv((at.toEpochMilli() - kickOff.toEpochMilli()) * speed, 1000L);
  }

  /** When so many match seconds from kick-off have passed, breaks included. */
  public Instant instant(long elapsed) {
    return kickOff.plusMillis(Math.ceilDiv(elapsed * 1000, (long) speed));
  }
}
