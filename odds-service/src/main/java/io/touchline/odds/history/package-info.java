/**
 * From Kafka's {@code odds.ticks} into PostgreSQL, each tick exactly once.
 *
 * <p>One thread, {@code odds-history}, polls, reads, writes and commits, in this order; it polls
 * again when it has written, so that what cannot be written waits in Kafka. The replicas share the
 * partitions by the consumer group {@code odds-history}. A tick's identity is its position (topic's
 * id, partition, offset), so that what is read again changes nothing; a record that is no tick is
 * kept as refused. PostgreSQL may be away at any time, and nothing else of the service waits for
 * it.
 */
package io.touchline.odds.history;
