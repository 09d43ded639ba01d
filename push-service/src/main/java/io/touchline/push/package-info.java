/**
 * The push-service: Kafka to rooms to WebSocket sessions. It knows no sport: a record's key is the
 * room, its type is the event's name, its value is what clients get.
 *
 * <p>The life of one event:
 *
 * <ol>
 *   <li>{@code intake}: the one Kafka thread polls a batch, looks at keys and headers, makes an
 *       {@code Update} of each record.
 *   <li>{@code fanout}: the batch goes to each event loop's shard as one task. There every update
 *       finds its room.
 *   <li>{@code room}: the room's slot keeps it, for those who join or come back later.
 *   <li>{@code carrier}: the first member to be sent the update has it encoded, once for all
 *       members on all loops that use the same carrier.
 *   <li>{@code session}: the frame goes to the socket if it takes it, into the session's outbox if
 *       it does not; there images are conflated and streams queued, up to a bound.
 *   <li>{@code endpoint}: whole frames are written below the framework's encoder, and each touched
 *       session is flushed once, at the end of the batch.
 * </ol>
 *
 * <p>The other way, a client's message goes from {@code endpoint} to {@code command}, which joins
 * and leaves rooms of the session's own shard. {@code lifecycle} puts it all together, says when
 * the node is ready and takes leave; {@code metrics} counts.
 */
package io.touchline.push;
