/**
 * The closed catalogue of this service's metrics, all named {@code touchline_push_*}.
 *
 * <p>In come sums, once a batch, from the intake thread and the event loops; out goes what {@code
 * /q/metrics} shows.
 */
package io.touchline.push.metrics;
