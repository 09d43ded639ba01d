package io.touchline.odds.matching;

import io.touchline.odds.quote.Fixture;

/** What came of looking for a fixture. */
public sealed interface Match {
  /**
   * The one fixture.
   *
   * @param swapped whether the source calls our away side the home side, as happens on neutral
   *     ground
   */
  record Found(Fixture fixture, boolean swapped) implements Match {}

  /**
   * None, or not for sure.
   *
   * @param reason in words, with the nearest candidates
   */
  record NotFound(String reason) implements Match {}
}
