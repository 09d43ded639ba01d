package io.touchline.local.odds;

import io.touchline.local.matchday.Mixing;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Phase;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a bookmaker offers on a match. */
public final class OddsBoard {
  // Log-odds in the square root of a match second. Before kick-off 1.5 % in an hour; in play, on
  // top of what the score and the clock do, 1 % in a minute, once the match is under way.
  private static final double BEFORE_KICK_OFF = 0.00025;
  private static final double IN_PLAY = 0.0012;
  private static final double WARM_UP = 300;
  private static final double OWN_STEPS = 0.0001;
  private static final long OPENED = -86_400;

  private OddsBoard() {}

  /**
   * Prices on offer.
   *
   * @param lastUpdate when the bookmaker last looked at the market; not later than now
   * @param back decimal prices to bet at
   * @param lay decimal prices to lay at; empty unless it is an exchange
   */
  public record Quote(
      Bookmaker bookmaker, Instant lastUpdate, Outcomes back, Optional<Outcomes> lay) {}

  /** Whether regular time is over, or there will be none: nobody bets on its result any more. */
  public static boolean settled(Standing standing) {
    return switch (standing.state().phase()) {
      case SCHEDULED, FIRST_HALF, HALF_TIME, SECOND_HALF -> false;
      default -> true;
    };
  }

  /** What a bookmaker offers now; empty while betting is suspended, or if it is over. */
  public static Optional<Quote> quote(Bookmaker bookmaker, Standing standing) {
    OptionalLong openSince = SuspensionPolicy.openSince(bookmaker, standing);
    if (settled(standing) || openSince.isEmpty()) {
      return Optional.empty();
    }
    long looked = Math.max(lastLook(bookmaker, standing), openSince.getAsLong());
    Outcomes believed = believed(bookmaker, standing.at(looked));
    Outcomes back = bookmaker.back(believed);
    return Optional.of(
        new Quote(
            bookmaker,
            standing.fixture().instant(looked),
            back,
            bookmaker.exchange() ? Optional.of(bookmaker.lay(believed, back)) : Optional.empty()));
  }

  /** What a bookmaker offered first, a day before kick-off. */
  public static Outcomes opening(Bookmaker bookmaker, Standing standing) {
    return bookmaker.back(believed(bookmaker, standing.at(OPENED)));
  }

  /** What a bookmaker offered last before kick-off. */
  public static Outcomes closing(Bookmaker bookmaker, Standing standing) {
    return bookmaker.back(believed(bookmaker, standing.at(-1)));
  }

  /** The last of the bookmaker's own looks at the market. All look at kick-off. */
  private static long lastLook(Bookmaker bookmaker, Standing standing) {
    int speed = standing.fixture().speed();
    boolean inPlay = standing.state().phase() != Phase.SCHEDULED;
    long pause = (long) bookmaker.pause() * (inPlay ? SuspensionPolicy.stretch(speed) : speed);
    // Not all at once: each has its own beat.
    long beat = Math.floorMod(seed(bookmaker, standing, 0), pause);
    long look = standing.elapsed() - Math.floorMod(standing.elapsed() + beat, pause);
    return inPlay ? Math.max(0, look) : look;
  }

  private static Outcomes believed(Bookmaker bookmaker, Standing standing) {
    Outcomes own =
        new Outcomes(
            ownView(bookmaker, standing, 1),
            ownView(bookmaker, standing, 2),
            ownView(bookmaker, standing, 3));
    return market(standing).times(own).normalised();
  }

  private static double ownView(Bookmaker bookmaker, Standing standing, int outcome) {
    long seed = seed(bookmaker, standing, outcome);
    double lasting = 2 * ((seed >>> 11) * 0x1.0p-53) - 1;
    return Math.exp(
        bookmaker.opinion() * lasting + OWN_STEPS * RandomWalk.at(seed, standing.elapsed()));
  }

  /** What the market believes: the fair probabilities, and the walk of each result's log-odds. */
  static Outcomes market(Standing standing) {
    Outcomes walks =
        new Outcomes(walk(standing, 1), walk(standing, 2), walk(standing, 3)).map(Math::exp);
    return FairOdds.of(standing).times(walks).normalised();
  }

  private static double walk(Standing standing, int outcome) {
    long match = Long.parseLong(standing.fixture().id());
    long elapsed = standing.elapsed();
    double inPlay = IN_PLAY * Math.clamp(elapsed / WARM_UP, 0, 1);
    return BEFORE_KICK_OFF * RandomWalk.at(Mixing.mix(match, outcome), elapsed)
        + inPlay * RandomWalk.at(Mixing.mix(match, outcome, 1), elapsed);
  }

  private static long seed(Bookmaker bookmaker, Standing standing, int outcome) {
    return Mixing.mix(Long.parseLong(standing.fixture().id()), bookmaker.key().hashCode(), outcome);
  }
}
