package io.touchline.local.simulation;

import io.touchline.local.matchday.Fixture;
import io.touchline.local.timeline.MatchState;
import io.touchline.local.timeline.Timeline;
import java.util.List;

/**
 * A match and how it stands at an instant.
 *
 * @param fixture who plays whom
 * @param timeline all that happens in it
 * @param elapsed match seconds from kick-off, breaks included; negative before it
 * @param state the score, the clock and what the source lists
 * @param suspensions when somebody had its betting suspended
 */
public record Standing(
    Fixture fixture,
    Timeline timeline,
    long elapsed,
    MatchState state,
    List<Suspension> suspensions) {

  public Standing {
    suspensions = List.copyOf(suspensions);
  }

  /** The same match at another moment, e.g. when a bookmaker last looked. */
  public Standing at(long otherElapsed) {
    return otherElapsed == elapsed
        ? this
        : new Standing(fixture, timeline, otherElapsed, timeline.at(otherElapsed), suspensions);
  }

  /**
   * Betting on a match is suspended at every bookmaker.
   *
   * @param from match seconds from kick-off, breaks included
   * @param until likewise; betting goes on then
   */
  public record Suspension(long from, long until) {}
}
