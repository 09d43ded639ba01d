package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.Side;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.timeline.MatchState;
import io.touchline.local.timeline.TimelineWriter;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The simulated match day, and the goals that were asked for beside it.
 *
 * <p>The extra goals are the only state; they are forgotten with this object, so that a match then
 * stands as it would have without them.
 */
public final class SimulatedScoreboards implements Scoreboards {
  private static final int MAX_EXTRA_GOALS = 50;

  private final MatchDay matchDay;
  private final Map<String, List<ExtraGoal>> extraGoals = new ConcurrentHashMap<>();

  public SimulatedScoreboards(MatchDay matchDay) {
    this.matchDay = matchDay;
  }

  /** A match on show and how it stands. */
  public record Standing(Fixture fixture, MatchState state) {}

  /** How a request for a goal ended. */
  public enum GoalOutcome {
    SCORED,
    NO_SUCH_MATCH,
    CLOCK_STOPPED,
    TOO_MANY
  }

  @Override
  public Optional<ObjectNode> scoreboard(String slug, Instant at, JsonVariant variant) {
    ScoreboardJson json = new ScoreboardJson(variant);
    if (slug.equals(ALL)) {
      return Optional.of(json.all(standings(at), at));
    }
    return Competition.ofSlug(slug).map(c -> json.of(c, standings(c, at), at));
  }

  @Override
  public List<String> slugs() {
    return Arrays.stream(Competition.values()).map(Competition::slug).toList();
  }

  @Override
  public String provenance() {
    return "simulated";
  }

  /** Every match on show. */
  public List<Standing> standings(Instant at) {
    return matchDay.fixtures(at).stream().map(f -> standing(f, at)).toList();
  }

  private List<Standing> standings(Competition competition, Instant at) {
    return matchDay.fixtures(competition, at).stream().map(f -> standing(f, at)).toList();
  }

  private Standing standing(Fixture fixture, Instant at) {
    var extra = extraGoals.getOrDefault(fixture.id(), List.of());
    return new Standing(fixture, TimelineWriter.write(fixture, extra).at(fixture.elapsed(at)));
  }

  /** Lets a side score now. */
  public GoalOutcome score(String matchId, Side side, Instant at) {
    Optional<Standing> match =
        standings(at).stream().filter(s -> s.fixture().id().equals(matchId)).findFirst();
    if (match.isEmpty()) {
      return GoalOutcome.NO_SUCH_MATCH;
    }
    if (!match.get().state().phase().clockRuns()) {
      return GoalOutcome.CLOCK_STOPPED;
    }
    ExtraGoal goal = new ExtraGoal(side, (int) match.get().fixture().elapsed(at));
    List<ExtraGoal> goals =
        extraGoals.merge(matchId, List.of(goal), SimulatedScoreboards::appended);
    return goals.contains(goal) ? GoalOutcome.SCORED : GoalOutcome.TOO_MANY;
  }

  private static List<ExtraGoal> appended(List<ExtraGoal> goals, List<ExtraGoal> more) {
    if (goals.size() >= MAX_EXTRA_GOALS) {
      return goals;
    }
    return Stream.concat(goals.stream(), more.stream()).toList();
  }
}
