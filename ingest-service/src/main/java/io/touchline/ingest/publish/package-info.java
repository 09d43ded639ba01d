/**
 * To Kafka, exactly once.
 *
 * <p>Enters: a {@link io.touchline.ingest.normalize.NormalizedScoreboard}. Leaves: one Kafka
 * transaction with the events, the changed matches and the league's images. The topics themselves
 * are the state: whoever gains the lease fences its predecessor, reads them to their end ({@link
 * io.touchline.ingest.publish.MatchDayRepository}) and goes on from there, so that an end at any
 * moment neither loses nor repeats an event. All on the polling thread.
 */
package io.touchline.ingest.publish;
