package io.touchline.local.matchday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * The schedule without end: each competition plays round after round, kick-offs staggered over a
 * round and rounds over the competitions, so that something is in play at any time.
 *
 * <p>The unit is a step of 20 match minutes, which at speed 20 is one minute of wall clock. A round
 * takes 16 steps; its matches kick off at steps 1, 3, 5 and 7 and are over by step 15. In every
 * other round of a competition one match is postponed.
 *
 * @param seed 0 to 999; another seed is another set of matches
 * @param speed match seconds a second, 1 to 1200
 */
public record MatchDay(int seed, int speed) {
  public static final int MAX_SEED = 999;
  public static final int MAX_SPEED = 1200;

  private static final Instant FIRST_ROUND = Instant.parse("2020-01-01T00:00:00Z");
  private static final int MATCH_SECONDS_A_STEP = 1200;
  private static final int STEPS_A_ROUND = 16;
  // Two steps and a quarter: kick-offs of different competitions do not fall together.
  private static final long MATCH_SECONDS_BETWEEN_COMPETITIONS = 2700;
  private static final int[] LEAGUE_KICK_OFFS = {1, 3, 5, 7};
  // Two hours are not always enough in a cup; the last must still end within the round.
  private static final int[] CUP_KICK_OFFS = {1, 3, 5};

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if seed or speed is out of range
   */
  public MatchDay {
    if (seed < 0 || seed > MAX_SEED) {
      throw new IllegalArgumentException("seed must be 0 to " + MAX_SEED + ", not " + seed);
    }
    if (speed < 1 || speed > MAX_SPEED) {
      throw new IllegalArgumentException("speed must be 1 to " + MAX_SPEED + ", not " + speed);
    }
  }

  /** The competition's round at this instant: matches to come, in play and over. */
  public List<Fixture> fixtures(Competition competition, Instant at) {
    return round(competition, roundAt(competition, at));
  }

  /**
   * The matches of the rounds after the competition's round at this instant.
   *
   * @param rounds how many rounds; the schedule has no end
   */
  public List<Fixture> coming(Competition competition, Instant at, int rounds) {
    long now = roundAt(competition, at);
    return LongStream.rangeClosed(now + 1, now + rounds)
        .mapToObj(round -> round(competition, round))
        .flatMap(List::stream)
        .toList();
  }

  private long roundAt(Competition competition, Instant at) {
    return Math.floorDiv(at.toEpochMilli() - firstStart(competition), roundMillis());
  }

  private List<Fixture> round(Competition competition, long round) {
    List<Club> clubs = new ArrayList<>(competition.clubs());
    // java.util.Random, because its sequence is part of its specification: every JDK draws alike.
    Random random = new Random(Mixing.mix(seed, speed, competition.number(), round));
    Collections.shuffle(clubs, random);
    int matches = clubs.size() / 2;
    boolean oneIsPostponed = Math.floorMod(round + competition.number(), 2L) == 0;
    int postponed = oneIsPostponed ? random.nextInt(matches) : -1;
    List<Fixture> fixtures = new ArrayList<>();
    for (int i = 0; i < matches; i++) {
      fixtures.add(
          new Fixture(
              id(competition, round, i),
              competition,
              clubs.get(2 * i),
              clubs.get(2 * i + 1),
              kickOff(competition, round, i),
              speed,
              competition.cup() && i % 2 == 0,
              i == postponed));
    }
    return fixtures;
  }

  /** The fixtures of every competition. */
  public List<Fixture> fixtures(Instant at) {
    return Arrays.stream(Competition.values()).flatMap(c -> fixtures(c, at).stream()).toList();
  }

  private Instant kickOff(Competition competition, long round, int index) {
    int[] kickOffs = competition.cup() ? CUP_KICK_OFFS : LEAGUE_KICK_OFFS;
    int step = kickOffs[index % kickOffs.length];
    return Instant.ofEpochMilli(
        firstStart(competition) + round * roundMillis() + step * stepMillis());
  }

  /** Fixed widths behind the speed, so that no two places share an id. */
  private String id(Competition competition, long round, int index) {
    return "%d%03d%08d%d%02d".formatted(speed, seed, round, competition.number(), index);
  }

  private long firstStart(Competition competition) {
    return FIRST_ROUND.toEpochMilli()
        + competition.number() * (MATCH_SECONDS_BETWEEN_COMPETITIONS * 1000L) / speed;
  }

  private long roundMillis() {
    return STEPS_A_ROUND * stepMillis();
  }

  private long stepMillis() {
    return MATCH_SECONDS_A_STEP * 1000L / speed;
  }
}
