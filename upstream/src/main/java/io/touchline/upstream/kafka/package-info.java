/**
 * To Kafka exactly once, and back from it.
 *
 * <p>The topics are the state: whoever gains the lease opens a {@link
 * io.touchline.upstream.kafka.TransactionalPublisher}, which fences its predecessor, reads them to
 * their end with a {@link io.touchline.upstream.kafka.TopicReader}, and goes on from there, so that
 * an end at any moment neither loses nor repeats a record. Both on the thread of the work.
 */
package io.touchline.upstream.kafka;
