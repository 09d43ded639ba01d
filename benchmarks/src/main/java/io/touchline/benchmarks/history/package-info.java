/**
 * How many ticks a second get into the history of odds.
 *
 * <p>Kafka, PostgreSQL and the odds-service are processes of their own, so that what each costs can
 * be told; the producer is this one.
 */
package io.touchline.benchmarks.history;
