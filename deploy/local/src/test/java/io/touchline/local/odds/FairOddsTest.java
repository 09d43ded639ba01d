package io.touchline.local.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchline.events.football.Side;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.timeline.Happening;
import io.touchline.local.timeline.MatchState;
import io.touchline.local.timeline.Phase;
import io.touchline.local.timeline.TimelineWriter.ExtraGoal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairOddsTest {
  private static final List<Fixture> FIXTURES = Matches.played(20, 12);
  private static final int OVER = 12_000;

  @Test
  void aSideThatScoresIsLikelierToWin() {
    for (Fixture fixture : FIXTURES) {
      for (int at : new int[] {60, 2000, 4000, 6400}) {
        Outcomes before = FairOdds.of(Matches.at(fixture, at));
        Outcomes home = FairOdds.of(Matches.at(fixture, at, new ExtraGoal(Side.HOME, at)));
        Outcomes away = FairOdds.of(Matches.at(fixture, at, new ExtraGoal(Side.AWAY, at)));
        assertThat(home.home()).isGreaterThan(before.home());
        assertThat(home.away()).isLessThan(before.away());
        assertThat(away.away()).isGreaterThan(before.away());
        assertThat(away.home()).isLessThan(before.home());
        assertThat(before.sum()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void aSideWithARedCardIsLessLikelyToWin() {
    int seen = 0;
    for (Fixture fixture : FIXTURES) {
      for (Happening card : Matches.at(fixture, 0).timeline().happenings()) {
        if (card.kind() == Happening.Kind.RED_CARD && card.clockSeconds() < 4500) {
          Outcomes before = FairOdds.of(Matches.at(fixture, card.at() - 1));
          Outcomes after = FairOdds.of(Matches.at(fixture, card.at()));
          boolean home = card.side() == Side.HOME;
          assertThat(home ? after.home() : after.away())
              .isLessThan(home ? before.home() : before.away());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  @Test
  void aLeadAtTheEndIsAllButSafe() {
    for (Fixture fixture : FIXTURES) {
      MatchState state = Matches.at(fixture, 6590).state();
      if (state.phase() == Phase.SECOND_HALF) {
        Outcomes fair = FairOdds.of(Matches.at(fixture, 6590));
        int lead = Integer.signum(state.home() - state.away());
        double standing = lead > 0 ? fair.home() : lead < 0 ? fair.away() : fair.draw();
        assertThat(standing).isGreaterThan(0.85);
      }
    }
  }

  /** The dice of the matches and the prices agree: else every bet on one side would win. */
  @Test
  void whatIsSaidToHappenHappensAsOften() {
    for (int at : new int[] {-100, 1500, 5000}) {
      double expected = 0;
      double squares = 0;
      double happened = 0;
      for (Fixture fixture : FIXTURES) {
        Outcomes fair = FairOdds.of(Matches.at(fixture, at));
        MatchState end = Matches.at(fixture, OVER).state();
        double favourite = Math.max(fair.home(), fair.away());
        boolean won =
            fair.home() >= fair.away() ? end.home() > end.away() : end.away() > end.home();
        expected += favourite;
        squares += favourite * (1 - favourite);
        happened += won ? 1 : 0;
      }
      assertThat(FIXTURES).hasSizeGreaterThan(500);
      assertThat(happened).isCloseTo(expected, within(3 * Math.sqrt(squares)));
    }
  }
}
