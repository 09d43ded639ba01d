/**
 * The contract between the services, and with every other team that reads the topics.
 *
 * <p>A {@link io.touchline.events.Feed} is a Kafka topic with its kind and retention. A {@link
 * io.touchline.events.RoomKey} is at once a record's Kafka key and the name under which clients
 * subscribe. An {@link io.touchline.events.EventType} is at once the CloudEvents type and the event
 * name on the wire. The value of a record is the JSON that clients receive, byte for byte; {@link
 * io.touchline.events.EventCodec} writes and reads it.
 *
 * <p>Everything here is a closed catalogue or an immutable value, free of any framework and safe to
 * use from any thread. The JSON Schemas under {@code /schemas} and the golden files of the tests
 * keep the shapes from changing unseen.
 */
package io.touchline.events;
