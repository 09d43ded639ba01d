package io.touchline.local.oddsapi;

import io.touchline.local.matchday.Club;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Timeline;
import io.touchline.local.timeline.TimelineWriter;
import java.util.List;

/** A match that bookmakers offer and ESPN does not list: it always is still to come. */
final class Friendly {
  private static final Club HOME = new Club("99001", "Northern Select XI");
  private static final Club AWAY = new Club("99002", "Touring Invitational XI");
  private static final long MATCH_SECONDS_LATER = 4 * 3600;

  private Friendly() {}

  /** The friendly after the last of these matches, as it stands when they stand so. */
  static Standing after(List<Standing> standings) {
    Fixture last = standings.getLast().fixture();
    Fixture fixture =
        new Fixture(
            "9" + last.id().substring(1),
            last.competition(),
            HOME,
            AWAY,
            last.instant(MATCH_SECONDS_LATER),
            last.speed(),
            false,
            false);
    Timeline timeline = TimelineWriter.write(fixture, List.of());
    long elapsed = standings.getLast().elapsed() - MATCH_SECONDS_LATER;
    return new Standing(fixture, timeline, elapsed, timeline.at(elapsed), List.of());
  }
}
