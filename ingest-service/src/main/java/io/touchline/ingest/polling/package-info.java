/**
 * Who asks the sources, when, and how often.
 *
 * <p>Enters: time. Leaves: {@link io.touchline.ingest.normalize.NormalizedScoreboard}s, handed to
 * {@code publish}. {@link io.touchline.ingest.polling.PollingLoop} is the one thread that does it
 * all: it gains the lease in Redis, opens the publisher, and runs a {@link
 * io.touchline.ingest.polling.PollingSession} until the lease or the publisher is lost; then it
 * starts over. Only the renewal of the lease has a thread of its own, because a request may take
 * longer than the lease lives.
 */
package io.touchline.ingest.polling;
