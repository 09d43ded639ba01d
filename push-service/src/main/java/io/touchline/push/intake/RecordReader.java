package io.touchline.push.intake;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.FeedKind;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.push.room.Update;
import io.touchline.push.room.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Makes updates of records, by key and headers; the value is not looked at. */
final class RecordReader {
  private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RecordReader() {}

  /** What a record turned out to be. */
  sealed interface Read {
    record Accepted(Update update) implements Read {}

    record Skipped(SkipReason reason) implements Read {}
  }

  static Read read(Feed feed, UUID topicId, ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return new Read.Skipped(SkipReason.NO_KEY);
    }
    if (!isRoom(record.key())) {
      return new Read.Skipped(SkipReason.BAD_KEY);
    }
    if (record.value() == null && feed.kind() == FeedKind.STREAM) {
      return new Read.Skipped(SkipReason.NO_VALUE);
    }
    String event = header(record, EventCodec.TYPE_HEADER);
    if (event == null && record.value() != null) {
      return new Read.Skipped(SkipReason.NO_TYPE);
    }
    if (event != null && !EVENT.matcher(event).matches()) {
      return new Read.Skipped(SkipReason.BAD_TYPE);
    }
    return new Read.Accepted(update(feed, topicId, record, event));
  }

  private static Update update(
      Feed feed, UUID topicId, ConsumerRecord<String, byte[]> record, String event) {
    Priority priority =
        Priority.HIGH.wireName().equals(header(record, Priority.HEADER))
            ? Priority.HIGH
            : Priority.NORMAL;
    return new Update(
        feed,
        record.key(),
        event,
        priority,
        record.value(),
        new Version(topicId, record.partition(), record.offset()),
        record.timestamp());
  }

  private static boolean isRoom(String key) {
    try {
      // Only what it says of itself is wanted: written back, it is the key that clients use.
      return RoomKey.parse(key).toString().equals(key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
