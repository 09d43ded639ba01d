package io.touchline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On invented seasons of the same shape as the real ones. */
class OddsBacktestTest {
  private static final Path SEASONS = Path.of("src/test/resources/seasons");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void seasonIsReadWithMarkGapsAndAnyDate() throws Exception {
    Season season = SeasonFile.read(SEASONS.resolve("invented.csv"));

    assertThat(season.matches()).extracting(PlayedMatch::outcome).containsExactly(0, 1, 2);
    assertThat(season.matches().getFirst().prices().get(ClosingOdds.PINNACLE))
        .containsExactly(2.0, 3.5, 4.1);
    assertThat(season.matches().getLast().prices()).containsOnlyKeys(ClosingOdds.PINNACLE);
    assertThat(season.skipped())
        .containsEntry(ClosingOdds.PINNACLE, Map.of("no result", 1))
        .containsEntry(ClosingOdds.BET365, Map.of("no result", 1, "price missing", 1))
        .containsEntry(ClosingOdds.AVERAGE, Map.of("no result", 1, "no price", 1));
  }

  @Test
  void tablesSayWhatWasUsedAndWhatWasNotAndWhy() {
    assertThat(run("invented.csv", "pinnacle-only.csv")).isZero();

    assertThat(text(out))
        .contains("invented.csv: 3 matches with a result")
        .contains("## Pinnacle closing: 4 matches used, 1 skipped: no result")
        .contains(
            "## Bet365 closing: 2 matches used, 1 skipped: no result,"
                + " 1 skipped: no such column in pinnacle-only.csv, 1 skipped: price missing")
        .contains("## Value bets at flat stakes: 2 matches used");
  }

  @Test
  void fileWithoutAnyMatchOfASetStillPrints() {
    assertThat(run("pinnacle-only.csv")).isZero();

    assertThat(text(out)).contains("## Bet365 closing: 0 matches used").doesNotContain("NaN");
  }

  @Test
  void scoresAreThoseOfTheDefinition() throws Exception {
    List<PlayedMatch> first = SeasonFile.read(SEASONS.resolve("pinnacle-only.csv")).matches();
    double sum = 1 / 2.0 + 1 / 3.5 + 1 / 4.1;
    double home = 1 / 2.0 / sum;
    double draw = 1 / 3.5 / sum;
    double away = 1 / 4.1 / sum;

    Scores proportional = Scores.of(Method.PROPORTIONAL, ClosingOdds.PINNACLE, first);
    Scores raw = Scores.of(Method.RAW, ClosingOdds.PINNACLE, first);

    assertThat(proportional.logLoss().mean()).isCloseTo(-Math.log(home), within(1e-12));
    assertThat(proportional.brier().mean())
        .isCloseTo((1 - home) * (1 - home) + draw * draw + away * away, within(1e-12));
    // Not to be normalised means to gain the margin, and nothing else.
    assertThat(raw.logLossGainOver(proportional).mean()).isCloseTo(Math.log(sum), within(1e-12));
  }

  @Test
  void binsHoldEachOutcomeOnce() throws Exception {
    List<PlayedMatch> matches = SeasonFile.read(SEASONS.resolve("invented.csv")).matches();

    List<Reliability.Bin> bins = Reliability.of(Method.RAW, ClosingOdds.PINNACLE, matches);

    // 0.5 of three homes, 0.286 of three draws and 0.244 of three aways, each of which came once.
    assertThat(bins).extracting(Reliability.Bin::from).containsExactly(0.2, 0.5);
    assertThat(bins).extracting(Reliability.Bin::n).containsExactly(6, 3);
    assertThat(bins.getFirst().observed()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(bins.getFirst().predicted()).isCloseTo((1 / 3.5 + 1 / 4.1) / 2, within(1e-12));
  }

  @Test
  void flatStakesWinThePriceOrLoseTheStake() throws Exception {
    List<PlayedMatch> matches =
        SeasonFile.read(SEASONS.resolve("invented.csv")).matches().subList(0, 2);

    // Only the home price of 2.6 in the first match, which was won, is above the fair one by 10 %.
    FlatStakes stakes = FlatStakes.of(0.10, matches);

    assertThat(stakes.profit().n()).isEqualTo(1);
    assertThat(stakes.profit().mean()).isCloseTo(1.6, within(1e-12));
  }

  @Test
  void noFileIsAnErrorOfUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).startsWith("usage: ./touchline backtest FILE…");
  }

  @Test
  void fileOfAnotherKindIsToldByItsMissingColumn() {
    assertThat(run("something-else.csv")).isEqualTo(1);
    assertThat(text(err)).contains("something-else.csv").contains("column \"FTR\" is missing");
  }

  @Test
  void seasonWithoutClosingOddsIsToldByItsMissingColumn() {
    assertThat(run("no-closing-odds.csv")).isEqualTo(1);
    assertThat(text(err)).contains("column \"PSCH\" is missing");
  }

  @Test
  void missingFileIsNamed() {
    assertThat(run("not-there.csv")).isEqualTo(1);
    assertThat(text(err)).contains("cannot read").contains("not-there.csv");
  }

  private int run(String... files) {
    return OddsBacktest.run(
        List.of(files).stream().map(file -> SEASONS.resolve(file).toString()).toList(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
