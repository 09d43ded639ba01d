package io.touchline.local.odds;

import io.touchline.events.football.Side;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Happening;
import io.touchline.local.timeline.Phase;

/**
 * How likely each result is: the goals still to come of either side are Poisson distributed, with
 * the rates that the match is played with, for the time that is left as far as one can know it.
 */
final class FairOdds {
  private static final double MATCH_SECONDS = 5400;
  // What TimelineWriter draws on average: 2.5 minutes are added to the first half, 4.5 to the
  // second.
  private static final int FIRST_HALF = 2700 + 150;
  private static final int SECOND_HALF = 2700 + 270;
  // When that is over and the whistle has not gone, it may go at any time.
  private static final int LAST_GASP = 45;
  // A side with a man less, and the side against it. The dice of the match do not know of red
  // cards: this is what bookmakers believe.
  private static final double SHORT_HANDED = 0.75;
  private static final double AGAINST_FEWER = 1.2;
  private static final int MOST_RED_CARDS = 3;
  private static final int MOST_GOALS = 16;

  private FairOdds() {}

  /** Probabilities of the results in regular time; meaningless when that is over. */
  static Outcomes of(Standing standing) {
    double share = secondsLeft(standing) / MATCH_SECONDS;
    double[] home = goals(share * rate(standing, Side.HOME));
    double[] away = goals(share * rate(standing, Side.AWAY));
    int lead = standing.state().home() - standing.state().away();
    double[] results = new double[3];
    for (int h = 0; h < MOST_GOALS; h++) {
      for (int a = 0; a < MOST_GOALS; a++) {
        results[1 + Integer.signum(lead + h - a)] += home[h] * away[a];
      }
    }
    return new Outcomes(results[2], results[1], results[0]).normalised();
  }

  private static int secondsLeft(Standing standing) {
    int played = standing.timeline().phaseSeconds(standing.elapsed());
    Phase phase = standing.state().phase();
    return switch (phase) {
      case FIRST_HALF -> Math.max(FIRST_HALF - played, LAST_GASP) + SECOND_HALF;
      case HALF_TIME -> SECOND_HALF;
      case SECOND_HALF -> Math.max(SECOND_HALF - played, LAST_GASP);
      default -> FIRST_HALF + SECOND_HALF;
    };
  }

  private static double rate(Standing standing, Side side) {
    Side other = side == Side.HOME ? Side.AWAY : Side.HOME;
    return standing.fixture().expectedGoals(side)
        * Math.pow(SHORT_HANDED, redCards(standing, side))
        * Math.pow(AGAINST_FEWER, redCards(standing, other));
  }

  private static int redCards(Standing standing, Side side) {
    long cards =
        standing.state().entries().stream()
            .map(entry -> entry.happening())
            .filter(h -> h.kind() == Happening.Kind.RED_CARD && h.side() == side)
            .count();
    return (int) Math.min(cards, MOST_RED_CARDS);
  }

  /** Probability by number of goals. */
  private static double[] goals(double mean) {
    double[] probability = new double[MOST_GOALS];
    probability[0] = Math.exp(-mean);
    for (int goals = 1; goals < MOST_GOALS; goals++) {
      probability[goals] = probability[goals - 1] * mean / goals;
    }
    return probability;
  }
}
