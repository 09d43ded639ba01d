package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.simulation.Simulation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scoreboards of the simulated match day. */
public final class SimulatedScoreboards implements Scoreboards {
  private final Simulation simulation;

  /** A simulation that begins here. */
  public SimulatedScoreboards(MatchDay matchDay) {
    this(new Simulation(matchDay));
  }

  public SimulatedScoreboards(Simulation simulation) {
    this.simulation = simulation;
  }

  public Simulation simulation() {
    return simulation;
  }

  @Override
  public Optional<ObjectNode> scoreboard(String slug, Instant at, JsonVariant variant) {
    ScoreboardJson json = new ScoreboardJson(variant);
    if (slug.equals(ALL)) {
      return Optional.of(json.all(simulation.standings(at), at));
    }
    return Competition.ofSlug(slug).map(c -> json.of(c, simulation.standings(c, at), at));
  }

  @Override
  public Optional<ObjectNode> withComing(String slug, Instant at, JsonVariant variant) {
    ScoreboardJson json = new ScoreboardJson(variant);
    if (slug.equals(ALL)) {
      Stream<Competition> competitions = Arrays.stream(Competition.values());
      return Optional.of(
          json.all(competitions.flatMap(c -> simulation.withComing(c, at).stream()).toList(), at));
    }
    return Competition.ofSlug(slug).map(c -> json.of(c, simulation.withComing(c, at), at));
  }

  @Override
  public List<String> slugs() {
    return Arrays.stream(Competition.values()).map(Competition::slug).toList();
  }

  @Override
  public String provenance() {
    return "simulated";
  }
}
