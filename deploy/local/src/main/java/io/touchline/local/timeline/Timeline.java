package io.touchline.local.timeline;

import io.touchline.events.football.Side;
import io.touchline.local.timeline.Happening.Kind;
import java.util.List;
import java.util.function.Predicate;

/**
 * One match from before kick-off to after the end.
 *
 * @param stages in order, from kick-off on; empty if it is never played
 * @param happenings in order of play
 * @param end the phase after the last stage
 */
public record Timeline(List<Stage> stages, List<Happening> happenings, Phase end) {
  /** A match is called off this many match seconds before its kick-off. */
  static final int POSTPONED_BEFORE = 1200;

  public Timeline {
    stages = List.copyOf(stages);
    happenings = List.copyOf(happenings);
  }

  /** How it stands so many match seconds after kick-off; negative before. */
  public MatchState at(long elapsed) {
    if (end == Phase.POSTPONED || elapsed < 0) {
      boolean off = end == Phase.POSTPONED && elapsed >= -POSTPONED_BEFORE;
      Phase phase = off ? Phase.POSTPONED : Phase.SCHEDULED;
      return new MatchState(phase, 0, "0'", 0, 0, null, null, List.of());
    }
    Stage stage = stageAt(elapsed);
    Stage.MatchClock clock = clockAt(elapsed);
    boolean over = elapsed >= stages.getLast().end();
    boolean shootOut = stage.phase() == Phase.SHOOT_OUT;
    return new MatchState(
        over ? end : stage.phase(),
        clock.seconds(),
        clock.display(),
        count(elapsed, h -> h.kind().goal() && h.side() == Side.HOME),
        count(elapsed, h -> h.kind().goal() && h.side() == Side.AWAY),
        shootOut ? count(elapsed, h -> scored(h, Side.HOME)) : null,
        shootOut ? count(elapsed, h -> scored(h, Side.AWAY)) : null,
        entries(elapsed));
  }

  /** The stage at this moment; the last one also after the end. */
  private Stage stageAt(long elapsed) {
    return stages.reversed().stream()
        .filter(stage -> stage.from() <= elapsed)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Match seconds of the phase under way, added time included: what the clock does not show once it
   * has stopped for added time. 0 before kick-off and if it is never played.
   */
  public int phaseSeconds(long elapsed) {
    if (stages.isEmpty() || elapsed < 0) {
      return 0;
    }
    return (int) (elapsed - stageAt(elapsed).from());
  }

  /** In a break the clock reads what it read when the whistle went, added time included. */
  private Stage.MatchClock clockAt(long elapsed) {
    Stage stage = stageAt(elapsed);
    if (stage.phase().clockRuns() || stage.phase() == Phase.SHOOT_OUT) {
      return stage.clockAt(elapsed);
    }
    return stages.get(stages.indexOf(stage) - 1).clockAt(elapsed);
  }

  private static boolean scored(Happening happening, Side side) {
    return happening.kind() == Kind.SHOOT_OUT_SCORED && happening.side() == side;
  }

  private int count(long elapsed, Predicate<Happening> which) {
    return (int) happenings.stream().filter(h -> h.counts(elapsed)).filter(which).count();
  }

  private List<MatchState.Entry> entries(long elapsed) {
    return happenings.stream()
        .filter(h -> h.listed(elapsed))
        .map(h -> new MatchState.Entry(h, h.namedAt() <= elapsed))
        .toList();
  }
}
