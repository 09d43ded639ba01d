package io.touchline.local.simulation;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.simulation.Standing.Suspension;
import io.touchline.local.timeline.Timeline;
import io.touchline.local.timeline.TimelineWriter;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The match day, and the goals and suspensions that were asked for beside it. */
public final class Simulation {
  /** The schedule has no end; so many rounds ahead are enough to have prices before kick-off. */
  private static final int ROUNDS_AHEAD = 2;

  private static final int MAX_DEMANDS = 50;

  private final MatchDay matchDay;
  private final Map<String, List<ExtraGoal>> extraGoals = new ConcurrentHashMap<>();
  private final Map<String, List<Suspension>> suspensions = new ConcurrentHashMap<>();

  public Simulation(MatchDay matchDay) {
    this.matchDay = matchDay;
  }

  /** How a demand ended. */
  public enum Outcome {
    DONE,
    NO_SUCH_MATCH,
    /** The ball is not in play. */
    CLOCK_STOPPED,
    /** The match is over or called off. */
    OVER,
    TOO_MANY
  }

  /** Every match on show. */
  public List<Standing> standings(Instant at) {
    return matchDay.fixtures(at).stream().map(f -> standing(f, at)).toList();
  }

  /** A competition's round: matches to come, in play and over. */
  public List<Standing> standings(Competition competition, Instant at) {
    return matchDay.fixtures(competition, at).stream().map(f -> standing(f, at)).toList();
  }

  /** The competition's round and the next ones. */
  public List<Standing> withComing(Competition competition, Instant at) {
    return fixtures(competition, at).map(f -> standing(f, at)).toList();
  }

  private Stream<Fixture> fixtures(Competition competition, Instant at) {
    return Stream.concat(
        matchDay.fixtures(competition, at).stream(),
        matchDay.coming(competition, at, ROUNDS_AHEAD).stream());
  }

  private Standing standing(Fixture fixture, Instant at) {
    Timeline timeline =
        TimelineWriter.write(fixture, extraGoals.getOrDefault(fixture.id(), List.of()));
    long elapsed = fixture.elapsed(at);
    return new Standing(
        fixture,
        timeline,
        elapsed,
        timeline.at(elapsed),
        suspensions.getOrDefault(fixture.id(), List.of()));
  }

  /** A match on show or of the next rounds. */
  public Optional<Standing> find(String matchId, Instant at) {
    return Arrays.stream(Competition.values())
        .flatMap(c -> fixtures(c, at))
        .filter(f -> f.id().equals(matchId))
        .findFirst()
        .map(f -> standing(f, at));
  }

  /** Lets a side score now. */
  public Outcome score(String matchId, Side side, Instant at) {
    Optional<Standing> match = find(matchId, at);
    if (match.isEmpty()) {
      return Outcome.NO_SUCH_MATCH;
    }
    if (!match.get().state().phase().clockRuns()) {
      return Outcome.CLOCK_STOPPED;
    }
    return demand(extraGoals, matchId, new ExtraGoal(side, (int) match.get().elapsed()));
  }

  /** Lets every bookmaker suspend its betting on a match, for so long from now on. */
  public Outcome suspend(String matchId, Duration length, Instant at) {
    Optional<Standing> match = find(matchId, at);
    if (match.isEmpty()) {
      return Outcome.NO_SUCH_MATCH;
    }
    if (match.get().state().phase().state().equals("post")) {
      return Outcome.OVER;
    }
    Fixture fixture = match.get().fixture();
    long until = fixture.elapsed(at.plus(length));
    return demand(suspensions, matchId, new Suspension(match.get().elapsed(), until));
  }

  private static <T> Outcome demand(Map<String, List<T>> demands, String matchId, T demand) {
    List<T> all = demands.merge(matchId, List.of(demand), Simulation::appended);
    return all.contains(demand) ? Outcome.DONE : Outcome.TOO_MANY;
  }

  private static <T> List<T> appended(List<T> demands, List<T> more) {
    return demands.size() >= MAX_DEMANDS
        ? demands
        : Stream.concat(demands.stream(), more.stream()).toList();
  }
}
