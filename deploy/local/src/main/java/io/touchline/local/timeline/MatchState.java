package io.touchline.local.timeline;

import java.util.List;

/**
 * How a match stands at an instant.
 *
 * @param phase which part of it
 * @param clockSeconds played, without added time
 * @param displayClock the minute as people write it, e.g. {@code 45'+2'}
 * @param home goals of the home side; 0 also where there is no score yet, as ESPN has it
 * @param away goals of the away side, likewise
 * @param homeShootOut penalties scored in the shoot-out; null without one
 * @param awayShootOut likewise
 * @param entries what the source lists so far, in order of play
 */
public record MatchState(
    Phase phase,
    int clockSeconds,
    String displayClock,
    int home,
    int away,
    Integer homeShootOut,
    Integer awayShootOut,
    List<Entry> entries) {

  public MatchState {
    entries = List.copyOf(entries);
  }

  /**
   * A line of the list.
   *
   * @param happening what
   * @param named whether the player is known yet
   */
  public record Entry(Happening happening, boolean named) {}
}
