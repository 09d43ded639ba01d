/**
 * Whether the odds-service's fair probabilities are fair: they are held against the results of
 * recorded seasons. Enters: season files of football-data.co.uk. Leaves: tables, on one thread.
 */
package io.touchline.benchmarks.backtest;
