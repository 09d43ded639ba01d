package io.touchline.local.odds;

import io.touchline.local.matchday.Mixing;

/**
 * A walk that can be asked where it stands at any time, without walking there: noise in octaves,
 * each four times slower and twice as wide as the one before, which gives increments that grow with
 * the square root of time, as Brownian motion has them, over times of 8 seconds to 9 hours. Beyond
 * these it comes back to where it was, as prices do.
 */
final class RandomWalk {
  private static final int OCTAVES = 7;
  private static final double FASTEST = 8;
  private static final double SLOWER = 4;
  // Uniform draws of variance 1.
  private static final double HALF_WIDTH = Math.sqrt(3);

  private RandomWalk() {}

  /**
   * Where it stands.
   *
   * @param seed another seed is another walk
   * @param seconds any time, also a negative one
   * @return in units in which it moves by about 1 in a second
   */
  static double at(long seed, long seconds) {
    double sum = 0;
    double period = FASTEST;
    for (int octave = 0; octave < OCTAVES; octave++) {
      double place = (double) seconds / period;
      long before = (long) Math.floor(place);
      double share = place - before;
      double height =
          (1 - share) * draw(seed, octave, before) + share * draw(seed, octave, before + 1);
      sum += height * Math.sqrt(period);
      period *= SLOWER;
    }
    return sum;
  }

  private static double draw(long seed, int octave, long step) {
    double uniform = (Mixing.mix(seed, octave, step) >>> 11) * 0x1.0p-53;
    return HALF_WIDTH * (2 * uniform - 1);
  }
}
