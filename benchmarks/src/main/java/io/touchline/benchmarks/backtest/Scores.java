package io.touchline.benchmarks.backtest;

import java.util.List;

/** How well probabilities foretold results, match by match; lower is better for both scores. */
final class Scores {
  private final double[] logLoss;
  private final double[] brier;

  private Scores(int matches) {
    this.logLoss = new double[matches];
    this.brier = new double[matches];
  }

  static Scores of(Method method, ClosingOdds odds, List<PlayedMatch> matches) {
    Scores scores = new Scores(matches.size());
    for (int match = 0; match < matches.size(); match++) {
      PlayedMatch played = matches.get(match);
      scores.score(match, method.probabilities(played.prices().get(odds)), played.outcome());
    }
    return scores;
  }

  private void score(int match, double[] probabilities, int outcome) {
    logLoss[match] = -Math.log(probabilities[outcome]);
    for (int i = 0; i < probabilities.length; i++) {
      double error = probabilities[i] - (i == outcome ? 1 : 0);
      brier[match] += error * error;
    }
  }

  /** Minus the natural logarithm of what was given to the outcome. */
  Mean logLoss() {
    return Mean.of(logLoss);
  }

  /** The sum over the three outcomes of (probability - 1 or 0) squared. */
  Mean brier() {
    return Mean.of(brier);
  }

  /** What this loses less a match than the other, by log-loss; the same matches in both. */
  Mean logLossGainOver(Scores other) {
    double[] gain = new double[logLoss.length];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = other.logLoss[i] - logLoss[i];
    }
    return Mean.of(gain);
  }
}
