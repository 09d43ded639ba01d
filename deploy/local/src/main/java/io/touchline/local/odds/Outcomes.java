package io.touchline.local.odds;

import java.util.function.DoubleUnaryOperator;

/** A number for each result of a match: probabilities, or decimal prices. */
public record Outcomes(double home, double draw, double away) {

  double sum() {
    return home + draw + away;
  }

  Outcomes map(DoubleUnaryOperator change) {
    return new Outcomes(
        change.applyAsDouble(home), change.applyAsDouble(draw), change.applyAsDouble(away));
  }

  Outcomes times(Outcomes other) {
    return new Outcomes(home * other.home, draw * other.draw, away * other.away);
  }

  /** In the same proportions, summing to 1. */
  Outcomes normalised() {
    double sum = sum();
    return map(x -> x / sum);
  }

  /** Of prices: what they would sum to as probabilities, 1 and the margin. */
  public double overround() {
    return 1 / home + 1 / draw + 1 / away;
  }
}
