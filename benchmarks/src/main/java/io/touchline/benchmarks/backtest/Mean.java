package io.touchline.benchmarks.backtest;

/**
 * A mean of independent values, and how sure it is.
 *
 * @param n how many values
 * @param mean NaN without any
 * @param standardError of the mean; NaN with fewer than two values
 */
record Mean(int n, double mean, double standardError) {

  static Mean of(double[] values) {
    int n = values.length;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Mean(n, mean, Math.sqrt(squares / (n - 1) / n));
  }
}
