package io.touchline.benchmarks.backtest;

import java.util.List;

/** Sets of closing prices in a season file: three columns each, home, draw, away. */
enum ClosingOdds {
  PINNACLE("Pinnacle closing", "PSC"),
  BET365("Bet365 closing", "B365C"),
  AVERAGE("average closing", "AvgC"),
  /** The highest of all bookmakers; no one's book, so only what can be bet at. */
  HIGHEST("highest closing", "MaxC");

  private final String title;
  private final String prefix;

  ClosingOdds(String title, String prefix) {
    this.title = title;
    this.prefix = prefix;
  }

  String title() {
    return title;
  }

  List<String> columns() {
    return List.of(prefix + "H", prefix + "D", prefix + "A");
  }
}
