/**
 * Who asks the sources, when, and how often.
 *
 * <p>Enters: time. Leaves: {@link io.touchline.ingest.normalize.NormalizedScoreboard}s, handed to
 * {@code publish}. {@link io.touchline.ingest.polling.PollingWork} is run by the one thread of
 * {@link io.touchline.upstream.lease.LeasedLoop}: with the lease gained and the publisher open, a
 * {@link io.touchline.ingest.polling.PollingSession} polls until either is lost.
 */
package io.touchline.ingest.polling;
