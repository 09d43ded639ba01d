package io.touchline.local.timeline;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Club;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.Mixing;
import io.touchline.local.matchday.Player;
import io.touchline.local.timeline.Happening.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Plays a match. What happens follows from the fixture's id alone, and from the goals that someone
 * asked for beside it: these also decide whether a cup match goes to extra time.
 *
 * <p>Rates are those of a usual season: 2.8 goals, shared out by the clubs' strengths, 4 cards and
 * 8 substitutions a match.
 */
public final class TimelineWriter {
  private static final double MATCH_SECONDS = 5400;
  private static final double CANCELED_GOALS = 0.06;
  private static final double YELLOW_CARDS = 1.9;
  private static final double RED_CARDS = 0.07;
  private static final double SUBSTITUTIONS = 7;
  private static final double LATE_SCORERS = 0.08;
  private static final int HALF = 2700;
  private static final int EXTRA_HALF = 900;
  private static final int MINUTE = 60;
  private static final int ROUNDS_OF_PENALTIES = 5;
  private static final int MAX_ROUNDS_OF_PENALTIES = 10;

  private final Fixture fixture;
  private final Collection<ExtraGoal> extraGoals;
  private final Random random;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();

  private TimelineWriter(Fixture fixture, Collection<ExtraGoal> extraGoals) {
    this.fixture = fixture;
    this.extraGoals = extraGoals;
    this.random = new Random(Mixing.mix(Long.parseLong(fixture.id())));
  }

  /** A goal that someone asked for, so many match seconds after kick-off, while the clock runs. */
  public record ExtraGoal(Side side, int at) {}

  public static Timeline write(Fixture fixture, Collection<ExtraGoal> extraGoals) {
    return new TimelineWriter(fixture, extraGoals).write();
  }

  private Timeline write() {
    if (fixture.postponed()) {
      return new Timeline(List.of(), List.of(), Phase.POSTPONED);
    }
    play(Phase.FIRST_HALF, 0, HALF, 1 + random.nextInt(4));
    pause(Phase.HALF_TIME, 15);
    play(Phase.SECOND_HALF, HALF, HALF, 2 + random.nextInt(6));
    Phase end = fixture.knockOut() && level() ? extraTime() : Phase.FULL_TIME;
    happenings.sort(Comparator.comparingInt(Happening::at));
    return new Timeline(stages, happenings, end);
  }

  private Phase extraTime() {
    pause(Phase.END_OF_REGULATION, 5);
    play(Phase.EXTRA_TIME_FIRST_HALF, 2 * HALF, EXTRA_HALF, random.nextInt(3));
    pause(Phase.EXTRA_TIME_HALF_TIME, 2);
    play(Phase.EXTRA_TIME_SECOND_HALF, 2 * HALF + EXTRA_HALF, EXTRA_HALF, 1 + random.nextInt(2));
    if (!level()) {
      return Phase.FULL_TIME_AFTER_EXTRA_TIME;
    }
    pause(Phase.END_OF_EXTRA_TIME, 5);
    shootOut();
    return Phase.FULL_TIME_AFTER_PENALTIES;
  }

  private int now() {
    return stages.isEmpty() ? 0 : stages.getLast().end();
  }

  private void pause(Phase phase, int minutes) {
    Stage before = stages.getLast();
    stages.add(new Stage(phase, now(), minutes * MINUTE, before.clockTo(), before.clockTo()));
  }

  private void play(Phase phase, int clockFrom, int regular, int addedMinutes) {
    Stage stage =
        new Stage(phase, now(), regular + addedMinutes * MINUTE, clockFrom, clockFrom + regular);
    stages.add(stage);
    for (Side side : Side.values()) {
      scatter(stage, fixture.expectedGoals(side), at -> goal(stage, side, at));
    }
    for (Side side : Side.values()) {
      scatter(stage, CANCELED_GOALS, at -> canceledGoal(stage, side, at));
      scatter(stage, YELLOW_CARDS, at -> add(stage, Kind.YELLOW_CARD, side, at, player(side, 11)));
      scatter(stage, RED_CARDS, at -> add(stage, Kind.RED_CARD, side, at, player(side, 11)));
      if (phase != Phase.FIRST_HALF) {
        scatter(stage, SUBSTITUTIONS, at -> substitution(stage, side, at));
      }
    }
    for (ExtraGoal extra : extraGoals) {
      if (extra.at() >= stage.from() && extra.at() < stage.end()) {
        // No draw of luck here: the rest of the match must go on as it would have.
        add(stage, Kind.GOAL, extra.side(), extra.at(), Player.of(club(extra.side()), 9));
      }
    }
  }

  /** A Poisson process: waits between two happenings are exponential. */
  private void scatter(Stage stage, double rateAMatch, IntConsumer happen) {
    double at = 0;
    while (true) {
      at += -Math.log(1 - random.nextDouble()) * MATCH_SECONDS / rateAMatch;
      if (at >= stage.length()) {
        return;
      }
      happen.accept(stage.from() + (int) at);
    }
  }

  private void goal(Stage stage, Side side, int at) {
    double draw = random.nextDouble();
    Kind kind = Kind.GOAL;
    if (draw < 0.04) {
      kind = Kind.OWN_GOAL;
    } else if (draw < 0.14) {
      kind = Kind.PENALTY;
    } else if (draw < 0.16) {
      kind = Kind.FREE_KICK;
    } else if (draw < 0.30) {
      kind = Kind.HEADER;
    }
    Player scorer = player(kind == Kind.OWN_GOAL ? other(side) : side, 11);
    boolean late = random.nextDouble() < LATE_SCORERS;
    int listedAt = late ? at + 200 + random.nextInt(200) : at;
    int namedAt = late ? listedAt + 200 + random.nextInt(200) : at;
    add(stage, kind, side, at, scorer, null, listedAt, namedAt, Happening.NEVER);
  }

  /** Stands for four to eight minutes, so that a poller sees it before it is taken back. */
  private void canceledGoal(Stage stage, Side side, int at) {
    int until = at + 240 + random.nextInt(240);
    if (until < stage.end()) {
      add(stage, Kind.GOAL, side, at, player(side, 11), null, at, at, until);
    }
  }

  private void substitution(Stage stage, Side side, int at) {
    long soFar =
        happenings.stream().filter(h -> h.kind() == Kind.SUBSTITUTION && h.side() == side).count();
    if (soFar < 5) {
      Player comesOn = Player.of(club(side), 12 + (int) soFar);
      Player leaves = Player.of(club(side), 2 + (int) soFar * 2);
      add(stage, Kind.SUBSTITUTION, side, at, comesOn, leaves, at, at, Happening.NEVER);
    }
  }

  private void shootOut() {
    int from = now();
    int home = 0;
    int away = 0;
    List<Happening> kicks = new ArrayList<>();
    Stage stage = new Stage(Phase.SHOOT_OUT, from, MINUTE, 7200, 7200);
    for (int round = 0; !decided(home - away, round); round++) {
      for (Side side : Side.values()) {
        // The last round that we have time for must decide.
        boolean hit =
            round + 1 == MAX_ROUNDS_OF_PENALTIES ? side == Side.HOME : random.nextDouble() < 0.75;
        home += hit && side == Side.HOME ? 1 : 0;
        away += hit && side == Side.AWAY ? 1 : 0;
        int at = from + (kicks.size() + 1) * 40;
        kicks.add(kick(stage, side, at, hit, 11 - round));
      }
    }
    happenings.addAll(kicks);
    stages.add(new Stage(Phase.SHOOT_OUT, from, (kicks.size() + 2) * 40, 7200, 7200));
  }

  private static boolean decided(int lead, int rounds) {
    int left = Math.max(0, ROUNDS_OF_PENALTIES - rounds);
    return rounds > 0 && Math.abs(lead) > left;
  }

  private Happening kick(Stage stage, Side side, int at, boolean hit, int number) {
    Kind kind = hit ? Kind.SHOOT_OUT_SCORED : Kind.SHOOT_OUT_MISSED;
    Stage.MatchClock clock = stage.clockAt(at);
    Player taker = Player.of(club(side), number);
    return new Happening(
        kind, side, at, clock.seconds(), clock.display(), taker, null, at, at, Happening.NEVER);
  }

  private boolean level() {
    return goals(Side.HOME) == goals(Side.AWAY);
  }

  private long goals(Side side) {
    return happenings.stream()
        .filter(h -> h.kind().goal() && h.side() == side && h.canceledAt() == Happening.NEVER)
        .count();
  }

  private void add(Stage stage, Kind kind, Side side, int at, Player player) {
    add(stage, kind, side, at, player, null, at, at, Happening.NEVER);
  }

  private void add(
      Stage stage,
      Kind kind,
      Side side,
      int at,
      Player player,
      Player other,
      int listedAt,
      int namedAt,
      int canceledAt) {
    Stage.MatchClock clock = stage.clockAt(at);
    happenings.add(
        new Happening(
            kind,
            side,
            at,
            clock.seconds(),
            clock.display(),
            player,
            other,
            listedAt,
            namedAt,
            canceledAt));
  }

  private Player player(Side side, int upTo) {
    return Player.of(club(side), 1 + random.nextInt(upTo));
  }

  private Club club(Side side) {
    return side == Side.HOME ? fixture.home() : fixture.away();
  }

  private static Side other(Side side) {
    return side == Side.HOME ? Side.AWAY : Side.HOME;
  }
}
