package io.touchline.benchmarks.backtest;

import java.util.ArrayList;
import java.util.List;

/** Whether what was given p happens in a share p of the cases: ten bins of the same width. */
final class Reliability {
  private static final int BINS = 10;

  private Reliability() {}

  /**
   * One bin.
   *
   * @param from lowest probability in it; it is 0.1 wide
   * @param n outcomes in it, three a match
   * @param predicted their mean probability
   * @param observed the share of them that happened
   */
  record Bin(double from, int n, double predicted, double observed) {

    /**
     * How far the observed share strays by chance if the probabilities are right. Outcomes of one
     * match exclude each other, so this is a little too large rather than too small.
     */
    double standardError() {
      return Math.sqrt(predicted * (1 - predicted) / n);
    }
  }

  /** The bins that hold something. */
  static List<Bin> of(Method method, ClosingOdds odds, List<PlayedMatch> matches) {
    int[] n = new int[BINS];
    double[] sum = new double[BINS];
    int[] happened = new int[BINS];
    for (PlayedMatch match : matches) {
      double[] probabilities = method.probabilities(match.prices().get(odds));
      for (int i = 0; i < probabilities.length; i++) {
        int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
        n[bin]++;
        sum[bin] += probabilities[i];
        happened[bin] += i == match.outcome() ? 1 : 0;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (n[bin] > 0) {
        bins.add(
            new Bin(
                bin / (double) BINS, n[bin], sum[bin] / n[bin], happened[bin] / (double) n[bin]));
      }
    }
    return bins;
  }
}
