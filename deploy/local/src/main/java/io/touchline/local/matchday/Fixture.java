package io.touchline.local.matchday;

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

  /** Match seconds from kick-off to this instant, breaks included; negative before it. */
  public long elapsed(Instant at) {
    return Math.floorDiv((at.toEpochMilli() - kickOff.toEpochMilli()) * speed, 1000L);
  }
}
