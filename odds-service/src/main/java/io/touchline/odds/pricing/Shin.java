package io.touchline.odds.pricing;

import java.util.Arrays;

/**
 * Shin's model of a bookmaker's margin: prices are shortened because a share {@code z} of the
 * stakes comes from people who know the winner, and they hurt most at long prices. So more of the
 * margin is taken out of long shots than of favourites.
 *
 * <p>With implied probabilities {@code q_i = 1 / price_i} and their sum {@code Q}, the model's
 * inverse (Jullien and Salanié 1994, eq. 2) is
 *
 * <pre>p_i(z) = (sqrt(z² + 4 (1 - z) q_i² / Q) - z) / (2 (1 - z))</pre>
 *
 * and {@code z} is where the {@code p_i} sum to 1. H. S. Shin, "Prices of State Contingent Claims
 * with Insider Traders, and the Favourite-Longshot Bias", Economic Journal 102 (1992), and
 * "Measuring the Incidence of Insider Trading in a Market for State-Contingent Claims", Economic
 * Journal 103 (1993); B. Jullien and B. Salanié, "Measuring the Incidence of Insider Trading: A
 * Comment on Shin", Economic Journal 104 (1994).
 */
final class Shin {
  /** Halving [0, 1] so often leaves an interval below the resolution of a double near 1e-3. */
  private static final int HALVINGS = 64;

  private final double insiderShare;
  private final double[] probabilities;

  private Shin(double insiderShare, double[] probabilities) {
    this.insiderShare = insiderShare;
    this.probabilities = probabilities;
  }

  /**
   * Solves the model. A book without a margin has no insiders: then {@code z} is 0 and the
   * probabilities are the implied ones, scaled.
   *
   * @param implied at least two, each within (0, 1)
   */
  static Shin solve(double[] implied) {
    double sum = Arrays.stream(implied).sum();
    double z = sum <= 1 ? 0 : insiderShare(implied, sum);
    double[] probabilities =
        sum <= 1
            ? implied.clone()
            : Arrays.stream(implied).map(q -> probability(q * q / sum, z)).toArray();
    double total = Arrays.stream(probabilities).sum();
    return new Shin(z, Arrays.stream(probabilities).map(p -> p / total).toArray());
  }

  /**
   * Bisection: the sum of the {@code p_i(z)} falls strictly, from {@code sqrt(Q) > 1} at 0 to
   * {@code sum(q_i²) / Q < 1} at 1, so there is exactly one root, for any number of outcomes.
   */
  private static double insiderShare(double[] implied, double sum) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double z = (low + high) / 2;
      double total = 0;
      for (double q : implied) {
        total += probability(q * q / sum, z);
      }
      if (total > 1) {
        low = z;
      } else {
        high = z;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The formula above with its numerator made rational: no difference of near numbers, z may be 1.
   */
  private static double probability(double a, double z) {
    return 2 * a / (z + Math.sqrt(z * z + 4 * (1 - z) * a));
  }

  /** Shin's z, within [0, 1). */
  double insiderShare() {
    return insiderShare;
  }

  /** In the order of the implied ones; they sum to 1. */
  double[] probabilities() {
    return probabilities.clone();
  }
}
