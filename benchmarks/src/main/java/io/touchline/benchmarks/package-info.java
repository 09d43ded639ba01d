/**
 * What Touchline costs and how fast it is, measured from outside.
 *
 * <p>A benchmark prints what it measured beside a reference of the same run: machines differ, and
 * the same machine differs from minute to minute, but the two lines share it.
 */
package io.touchline.benchmarks;
