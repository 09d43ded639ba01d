package io.touchline.benchmarks.backtest;

import io.touchline.odds.pricing.Overround;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables, as text that is also Markdown. */
final class BacktestReport {
  private static final List<ClosingOdds> BOOKS =
      List.of(ClosingOdds.PINNACLE, ClosingOdds.BET365, ClosingOdds.AVERAGE);
  private static final double[] THRESHOLDS = {0.0, 0.01, 0.02, 0.03, 0.05, 0.10};

  private final List<Season> seasons;
  private final PrintStream out;

  BacktestReport(List<Season> seasons, PrintStream out) {
    this.seasons = seasons;
    this.out = out;
  }

  void print() {
    for (Season season : seasons) {
      out.printf(
          Locale.ROOT, "%s: %d matches with a result%n", season.name(), season.matches().size());
    }
    for (ClosingOdds odds : BOOKS) {
      List<PlayedMatch> matches = with(odds);
      out.println();
      out.printf(
          Locale.ROOT, "## %s: %d matches used%s%n", odds.title(), matches.size(), skipped(odds));
      if (!matches.isEmpty()) {
        book(odds, matches);
      }
    }
    out.println();
    flatStakes();
  }

  private void book(ClosingOdds odds, List<PlayedMatch> matches) {
    Mean overround =
        Mean.of(
            matches.stream()
                .mapToDouble(match -> Overround.of(match.prices().get(odds)))
                .toArray());
    out.printf(Locale.ROOT, "Mean overround %.2f %%.%n", 100 * overround.mean());
    out.println();
    Map<Method, Scores> scores = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      scores.put(method, Scores.of(method, odds, matches));
    }
    out.println("| probabilities | log-loss | Brier |");
    out.println("|---|---|---|");
    scores.forEach(
        (method, score) ->
            out.printf(
                Locale.ROOT,
                "| %s | %.5f | %.5f |%n",
                method.title() + (method == Method.RAW ? " *" : ""),
                score.logLoss().mean(),
                score.brier().mean()));
    out.println();
    out.println(
        "\\* No probabilities: they sum to more than 1. Their log-loss is minus the logarithm of the");
    out.println(
        "outcome's 1 / price as it is; it is lower than the proportional one's by the mean logarithm");
    out.println("of the sum, that is by the margin, and shows no skill.");
    out.println();
    Mean gain = scores.get(Method.SHIN).logLossGainOver(scores.get(Method.PROPORTIONAL));
    out.printf(
        Locale.ROOT,
        "Shin's log-loss is lower than the proportional one's by %.5f a match (standard error %s).%n",
        gain.mean(),
        known("%.5f", gain.standardError()));
    reliability(odds, matches);
  }

  private void reliability(ClosingOdds odds, List<PlayedMatch> matches) {
    for (Method method : Method.values()) {
      out.println();
      out.printf(Locale.ROOT, "Reliability, %s:%n", method.title());
      out.println();
      out.println("| probability | n | predicted | observed | standard error | off by |");
      out.println("|---|---|---|---|---|---|");
      for (Reliability.Bin bin : Reliability.of(method, odds, matches)) {
        out.printf(
            Locale.ROOT,
            "| %.1f to %.1f | %d | %.4f | %.4f | %.4f | %+.1f s.e. |%n",
            bin.from(),
            bin.from() + 0.1,
            bin.n(),
            bin.predicted(),
            bin.observed(),
            bin.standardError(),
            (bin.observed() - bin.predicted()) / bin.standardError());
      }
    }
  }

  private void flatStakes() {
    List<PlayedMatch> matches =
        with(ClosingOdds.PINNACLE).stream()
            .filter(match -> match.prices().containsKey(ClosingOdds.HIGHEST))
            .toList();
    out.printf(
        Locale.ROOT,
        "## Value bets at flat stakes: %d matches used%s%n",
        matches.size(),
        skipped(ClosingOdds.HIGHEST));
    out.println(
        "One unit on each highest closing price whose expected value, by Shin's probabilities of");
    out.println(
        "Pinnacle's closing prices, is at the threshold or above. A check of the sums, no strategy:");
    out.println(
        "both prices are known only when betting closes, and nobody is sure to get the highest.");
    out.println();
    out.println("| threshold | bets | expected a unit | won a unit | standard error |");
    out.println("|---|---|---|---|---|");
    for (double threshold : THRESHOLDS) {
      FlatStakes stakes = FlatStakes.of(threshold, matches);
      out.printf(
          Locale.ROOT,
          "| %.2f | %d | %s | %s | %s |%n",
          threshold,
          stakes.profit().n(),
          known("%+.4f", stakes.expected().mean()),
          known("%+.4f", stakes.profit().mean()),
          known("%.4f", stakes.profit().standardError()));
    }
  }

  /** Too few values have no mean, or no error. */
  private static String known(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private List<PlayedMatch> with(ClosingOdds odds) {
    return seasons.stream()
        .flatMap(season -> season.matches().stream())
        .filter(match -> match.prices().containsKey(odds))
        .toList();
  }

  private String skipped(ClosingOdds odds) {
    Map<String, Integer> reasons = new TreeMap<>();
    seasons.forEach(
        season ->
            season
                .skipped()
                .getOrDefault(odds, Map.of())
                .forEach((reason, n) -> reasons.merge(reason, n, Integer::sum)));
    StringBuilder text = new StringBuilder();
    reasons.forEach((reason, n) -> text.append(", ").append(n).append(" skipped: ").append(reason));
    return text.toString();
  }
}
