/**
 * From Kafka to updates.
 *
 * <p>One thread, {@code intake}, reads all partitions of all pushed feeds by itself, without a
 * consumer group, because every replica needs everything. In come records; {@link
 * io.touchline.push.intake.RecordReader} looks at key and headers only; out go batches to the
 * {@link io.touchline.push.intake.UpdateSink}. Once the position has reached the ends that were
 * there at the start, and the shards have applied it all, it says so.
 */
package io.touchline.push.intake;
