package io.touchline.benchmarks.backtest;

/** A file that is no season with closing odds; the message says what it lacks. */
final class NoSeasonException extends Exception {
  NoSeasonException(String message) {
    super(message);
  }
}
