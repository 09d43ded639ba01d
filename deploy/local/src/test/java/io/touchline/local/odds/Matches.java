package io.touchline.local.odds;

import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Timeline;
import io.touchline.local.timeline.TimelineWriter;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Matches of a simulated day, at any moment of theirs. */
final class Matches {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private Matches() {}

  /** The league matches of so many rounds that are played. */
  static List<Fixture> played(int speed, int rounds) {
    MatchDay day = new MatchDay(1, speed);
    List<Fixture> fixtures = new ArrayList<>();
    for (Competition competition : Competition.values()) {
      fixtures.addAll(day.coming(competition, START, rounds));
    }
    return fixtures.stream().filter(f -> !f.postponed() && !f.knockOut()).toList();
  }

  static Standing at(Fixture fixture, long elapsed, ExtraGoal... goals) {
    Timeline timeline = TimelineWriter.write(fixture, List.of(goals));
    return new Standing(fixture, timeline, elapsed, timeline.at(elapsed), List.of());
  }

  static Standing suspended(Fixture fixture, long elapsed, long from, long until) {
    Standing plain = at(fixture, elapsed);
    return new Standing(
        fixture,
        plain.timeline(),
        elapsed,
        plain.state(),
        List.of(new Standing.Suspension(from, until)));
  }
}
