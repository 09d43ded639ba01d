/**
 * What a room remembers: slots, and where in Kafka each of their updates stands.
 *
 * <p>A slot is (feed, key). In come {@link io.touchline.push.room.Update}s; out goes what a session
 * must be sent when it joins, with or without a resume token. An image feed fills an {@link
 * io.touchline.push.room.ImageSlot}, a stream feed a {@link io.touchline.push.room.StreamSlot}.
 *
 * <p>Plain Java: no framework, no socket, no Kafka client. {@code Update} and {@code Version} are
 * immutable and go anywhere; slots and {@code Logs} belong to one thread, their shard's.
 */
package io.touchline.push.room;
