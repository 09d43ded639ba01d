package io.touchline.local.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.odds.OddsBoard.Quote;
import io.touchline.local.simulation.Standing;
import io.touchline.local.timeline.Happening;
import io.touchline.local.timeline.Phase;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OddsBoardTest {
  private static final List<Fixture> FIXTURES = Matches.played(20, 2);
  private static final List<Fixture> REAL_TIME = Matches.played(1, 1);
  private static final int MATCH = 7200;

  private static Optional<Quote> quote(Bookmaker bookmaker, Standing standing) {
    return OddsBoard.quote(bookmaker, standing);
  }

  @Test
  void impliedProbabilitiesSumToOneAndTheMarginWithinRounding() {
    Map<Bookmaker, double[]> sums = new HashMap<>();
    for (Fixture fixture : FIXTURES) {
      for (long at = -19_000; at < MATCH; at += 397) {
        for (Bookmaker bookmaker : Bookmakers.LISTED) {
          quote(bookmaker, Matches.at(fixture, at))
              .map(Quote::back)
              .filter(OddsBoardTest::wellWithinTheLadder)
              .ifPresent(
                  prices -> {
                    double[] sum = sums.computeIfAbsent(bookmaker, b -> new double[2]);
                    sum[0] += prices.overround() - 1;
                    sum[1]++;
                    assertThat(prices.overround() - 1).isCloseTo(bookmaker.margin(), within(0.045));
                  });
        }
      }
    }
    assertThat(sums).hasSize(8);
    sums.forEach(
        (bookmaker, sum) -> {
          // An exchange rounds against the backer, which makes more of its margin.
          double slack = bookmaker.exchange() ? 0.01 : 0.006;
          assertThat(sum[0] / sum[1])
              .as(bookmaker.key())
              .isCloseTo(bookmaker.margin(), within(slack));
        });
  }

  private static boolean wellWithinTheLadder(Outcomes prices) {
    return Math.min(prices.home(), Math.min(prices.draw(), prices.away())) > 1.1
        && Math.max(prices.home(), Math.max(prices.draw(), prices.away())) < 30;
  }

  @Test
  void thePriceOfASideFallsWhenItScores() {
    int compared = 0;
    for (Fixture fixture : FIXTURES) {
      for (Side side : Side.values()) {
        // Some way into the second half.
        int scored = 4000;
        Standing before = Matches.at(fixture, scored + 300);
        Standing after = Matches.at(fixture, scored + 300, new ExtraGoal(side, scored));
        Optional<Quote> was = quote(Bookmakers.PINNACLE, before);
        Optional<Quote> is = quote(Bookmakers.PINNACLE, after);
        if (was.isPresent() && is.isPresent()) {
          double then = side == Side.HOME ? was.get().back().home() : was.get().back().away();
          double now = side == Side.HOME ? is.get().back().home() : is.get().back().away();
          // At the lower end of the ladder it can fall no further; at the upper one, prices are
          // of the bookmaker's margin more than of the match.
          if (then > 1.01 && then < 100) {
            assertThat(now).isLessThan(then);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void aGoalSuspendsEveryBookmakerForItsOwnTimeAndThenThereAreNewPrices() {
    Set<Long> lengths = new HashSet<>();
    int goals = 0;
    for (Fixture fixture : REAL_TIME) {
      for (Happening goal : Matches.at(fixture, 0).timeline().happenings()) {
        if (!goal.kind().goal() || crowded(fixture, goal)) {
          continue;
        }
        goals++;
        for (Bookmaker bookmaker : Bookmakers.LISTED) {
          assertThat(quote(bookmaker, Matches.at(fixture, goal.at() - 1))).isPresent();
          long back = goal.at();
          while (quote(bookmaker, Matches.at(fixture, back)).isEmpty()) {
            back++;
          }
          lengths.add(back - goal.at());
          Quote again = quote(bookmaker, Matches.at(fixture, back)).orElseThrow();
          assertThat(again.lastUpdate()).isEqualTo(fixture.instant(back));
        }
      }
    }
    assertThat(goals).isGreaterThan(20);
    assertThat(lengths).hasSizeGreaterThan(30).allMatch(l -> l >= 20 && l <= 60);
  }

  /** Whether something else suspends betting around it, or regular time is nearly over. */
  private static boolean crowded(Fixture fixture, Happening goal) {
    return goal.canceledAt() < Integer.MAX_VALUE
        || goal.clockSeconds() >= 5400
        || !Matches.at(fixture, goal.at() + 60).state().phase().clockRuns()
        || Matches.at(fixture, 0).timeline().happenings().stream()
            .filter(h -> !h.equals(goal))
            .filter(h -> h.kind().goal() || h.kind() == Happening.Kind.RED_CARD)
            .anyMatch(
                h ->
                    Math.abs(h.at() - goal.at()) <= 61
                        || Math.abs((long) h.canceledAt() - goal.at()) <= 61);
  }

  @Test
  void atASpeedASuspensionLastsLongEnoughToBeSeen() {
    for (Fixture fixture : FIXTURES) {
      Standing atGoal = Matches.at(fixture, 4000, new ExtraGoal(Side.HOME, 4000));
      assertThat(atGoal.timeline().at(4000).phase()).isEqualTo(Phase.SECOND_HALF);
      for (Bookmaker bookmaker : Bookmakers.LISTED) {
        // Four seconds of wall clock at least.
        assertThat(quote(bookmaker, atGoal.at(4000 + 4 * fixture.speed() - 1))).isEmpty();
      }
    }
  }

  @Test
  void aSuspensionOnDemandHoldsForAllAndEnds() {
    Fixture fixture = FIXTURES.getFirst();
    for (Bookmaker bookmaker : Bookmakers.LISTED) {
      assertThat(quote(bookmaker, Matches.suspended(fixture, -500, -600, -400))).isEmpty();
      assertThat(quote(bookmaker, Matches.suspended(fixture, -400, -600, -400))).isPresent();
      assertThat(quote(bookmaker, Matches.suspended(fixture, -601, -600, -400))).isPresent();
    }
  }

  @Test
  void thereAreNoPricesOnceRegularTimeIsOver() {
    for (Fixture fixture : FIXTURES) {
      assertThat(quote(Bookmakers.PINNACLE, Matches.at(fixture, 12_000))).isEmpty();
    }
  }

  @Test
  void everyBookmakerLooksAtItsOwnPaceAndNeverAhead() {
    for (Fixture fixture : REAL_TIME) {
      for (long at = -5000; at < -4700; at += 7) {
        for (Bookmaker bookmaker : Bookmakers.LISTED) {
          Quote quote = quote(bookmaker, Matches.at(fixture, at)).orElseThrow();
          assertThat(quote.lastUpdate())
              .isBetween(fixture.instant(at - bookmaker.pause()), fixture.instant(at));
        }
      }
    }
  }

  @Test
  void pricesMoveSlowlyBeforeKickOffAndQuickerInPlay() {
    double before = 0;
    double inPlay = 0;
    int minutes = 0;
    for (Fixture fixture : REAL_TIME) {
      for (long at = 600; at < 2400; at += 60) {
        if (Matches.at(fixture, at + 60).state().entries().isEmpty()) {
          before += move(fixture, at - 10_000);
          inPlay += move(fixture, at);
          minutes++;
        }
      }
    }
    assertThat(minutes).isGreaterThan(200);
    assertThat(before / minutes).isBetween(0.0002, 0.003);
    assertThat(inPlay / minutes).isBetween(0.003, 0.02);
  }

  /** How much the market's log of the home side's chance moves in the next minute. */
  private static double move(Fixture fixture, long at) {
    double now = OddsBoard.market(Matches.at(fixture, at)).home();
    double then = OddsBoard.market(Matches.at(fixture, at + 60)).home();
    return Math.abs(Math.log(then / now));
  }

  @Test
  void theSameMomentHasTheSamePricesAndAnotherMatchHasOthers() {
    Fixture fixture = FIXTURES.getFirst();
    Optional<Quote> quote = quote(Bookmakers.PINNACLE, Matches.at(fixture, -1000));
    assertThat(Matches.played(20, 2).getFirst()).isEqualTo(fixture);
    assertThat(quote(Bookmakers.PINNACLE, Matches.at(fixture, -1000))).isEqualTo(quote);
    Set<Outcomes> prices = new HashSet<>();
    for (Fixture other : FIXTURES) {
      prices.add(quote(Bookmakers.PINNACLE, Matches.at(other, -1000)).orElseThrow().back());
    }
    assertThat(prices).hasSizeGreaterThan(FIXTURES.size() * 3 / 4);
  }

  /** All but the exchange, which is bound to neither end. */
  @Test
  void noBookmakerPaysMoreThanItTakesEvenAtTheEnd() {
    for (Fixture fixture : FIXTURES) {
      for (long at = 5500; at < MATCH; at += 61) {
        for (Bookmaker bookmaker : Bookmakers.LISTED) {
          Optional<Outcomes> prices = quote(bookmaker, Matches.at(fixture, at)).map(Quote::back);
          if (prices.isPresent() && !bookmaker.exchange()) {
            assertThat(prices.get().overround()).as(bookmaker.key()).isGreaterThan(1);
          }
        }
      }
    }
  }

  @Test
  void onlyTheOneBookmakerEverGoesDownToOne() {
    Set<String> atOne = new HashSet<>();
    for (Fixture fixture : FIXTURES) {
      for (long at = 5500; at < MATCH; at += 61) {
        for (Bookmaker bookmaker : Bookmakers.LISTED) {
          quote(bookmaker, Matches.at(fixture, at))
              .map(Quote::back)
              .filter(p -> p.home() <= 1 || p.draw() <= 1 || p.away() <= 1)
              .ifPresent(p -> atOne.add(bookmaker.key()));
        }
      }
    }
    assertThat(atOne).containsExactly("onexbet");
  }
}
