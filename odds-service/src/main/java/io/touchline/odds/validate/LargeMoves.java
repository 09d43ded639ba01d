package io.touchline.odds.validate;

import io.touchline.events.odds.Anomaly;
import io.touchline.events.odds.AnomalySeverity;
import io.touchline.events.odds.AnomalyType;
import java.util.Optional;

/** Tells a move that somebody should look at: more than 20 % within one update. */
public final class LargeMoves {
  private static final double LOW = 0.2;
  private static final double MEDIUM = 0.3;
  private static final double HIGH = 0.5;

  /** 2.6 / 2.0 - 1 is not quite 0.3 in binary. */
  private static final double ROUNDING = 1e-9;

  private LargeMoves() {}

  /**
   * What is odd about a move between two valid prices; empty if nothing is.
   *
   * @param before decimal
   * @param after decimal
   */
  public static Optional<Anomaly> between(double before, double after) {
    double move = after / before - 1;
    double size = Math.abs(move);
    if (size <= LOW + ROUNDING) {
      return Optional.empty();
    }
    AnomalyType type = move > 0 ? AnomalyType.SUDDEN_SPIKE : AnomalyType.SUDDEN_DROP;
    return Optional.of(new Anomaly(type, severity(size)));
  }

  private static AnomalySeverity severity(double size) {
    if (size >= HIGH - ROUNDING) {
      return AnomalySeverity.HIGH;
    }
    return size >= MEDIUM - ROUNDING ? AnomalySeverity.MEDIUM : AnomalySeverity.LOW;
  }
}
