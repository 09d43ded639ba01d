package io.touchline.benchmarks.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./touchline backtest FILE…}: recorded seasons in, tables out. */
public final class OddsBacktest {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private OddsBacktest() {}

  /** Ends with 0, with 1 if a file cannot be used, with 2 if there is none. */
  public static void main(String[] files) {
    System.exit(run(List.of(files), System.out, System.err));
  }

  static int run(List<String> files, PrintStream out, PrintStream err) {
    if (files.isEmpty() || files.getFirst().startsWith("-")) {
      err.println("usage: ./touchline backtest FILE…");
      err.println(
          "FILE: a season's CSV of football-data.co.uk, with closing odds (PSCH, PSCD, PSCA …)");
      return WRONG_USAGE;
    }
    List<Season> seasons = new ArrayList<>();
    try {
      for (String file : files) {
        seasons.add(SeasonFile.read(Path.of(file)));
      }
    } catch (NoSeasonException e) {
      err.println("touchline: " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println("touchline: cannot read the file: " + e.getMessage());
      return FAILED;
    }
    new BacktestReport(seasons, out).print();
    return OK;
  }
}
