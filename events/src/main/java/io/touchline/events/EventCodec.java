package io.touchline.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes events as Kafka records and reads them back: CloudEvents 1.0, binary mode.
 *
 * <p>Attributes are the headers {@code ce_specversion}, {@code ce_id}, {@code ce_source}, {@code
 * ce_type} and {@code ce_time}; {@code content-type} is {@code application/json}; {@code priority}
 * is a header of our own. The value is the payload's JSON.
 */
public final class EventCodec {
  /** The header that names the event; what the push-service routes by. */
  public static final String TYPE_HEADER = "ce_type";

  private EventCodec() {}

  /**
   * A record that says "this is the payload of {@code key} now".
   *
   * @param payload one of the records that {@link EventType} lists
   * @param key Kafka key: a {@link RoomKey}, or a source's name for feeds that are not pushed
   * @param source CloudEvents source, e.g. {@code /ingest-service/espn}
   * @param id CloudEvents id, unique within the source
   * @param time when it happened or was seen
   * @throws IllegalArgumentException if the payload is no event
   */
  public static ProducerRecord<String, byte[]> encode(
      Record payload, String key, URI source, String id, Instant time, Priority priority) {
    EventType type = EventType.ofPayload(payload);
    try {
      byte[] json = EventJson.mapper().writeValueAsBytes(payload);
      return write(type, key, source, id, time, priority, json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write " + type.wireName() + " as JSON", e);
    }
  }

  /** A record without a value: the image of {@code key} is no more. Only for image feeds. */
  public static ProducerRecord<String, byte[]> tombstone(
      EventType type, RoomKey key, URI source, String id, Instant time) {
    if (type.feed().kind() != FeedKind.IMAGE) {
      throw new IllegalArgumentException(type.wireName() + " is a stream: nothing to remove");
    }
    return write(type, key.toString(), source, id, time, Priority.NORMAL, null);
  }

  private static ProducerRecord<String, byte[]> write(
      EventType type,
      String key,
      URI source,
      String id,
      Instant time,
      Priority priority,
      byte[] json) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(id)
            .withSource(source)
            .withType(type.wireName())
            .withTime(time.atOffset(ZoneOffset.UTC));
    if (json != null) {
      event = event.withData("application/json", json);
    }
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(type.feed().topic(), null, null, key)
            .writeBinary(event.build());
    if (priority == Priority.HIGH) {
      record
          .headers()
          .add(Priority.HEADER, priority.wireName().getBytes(StandardCharsets.US_ASCII));
    }
    return record;
  }

  /**
   * The attributes of a record; {@link CloudEvent#getData()} is null for a tombstone.
   *
   * @throws io.cloudevents.rw.CloudEventRWException if the record is no CloudEvent
   */
  public static CloudEvent attributes(ConsumerRecord<?, byte[]> record) {
    return KafkaMessageFactory.createReader(record).toEvent();
  }

  /**
   * Reads a value as the payload of its type.
   *
   * @throws UncheckedIOException if the bytes are not such a payload
   */
  public static <T extends Record> T payload(byte[] value, Class<T> type) {
    try {
      return EventJson.mapper().readValue(value, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
    }
  }
}
