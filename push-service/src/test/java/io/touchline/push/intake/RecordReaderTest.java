package io.touchline.push.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.Feed;
import io.touchline.events.Priority;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final UUID TOPIC = new UUID(1, 2);

  @Test
  void recordBecomesAnUpdateWithItsBytesUntouched() {
    byte[] value = "not even json".getBytes(StandardCharsets.UTF_8);
    var read = read(Feed.MATCHES, "match:1", "match_update", "high", value);
    assertThat(read)
        .isInstanceOfSatisfying(
            RecordReader.Read.Accepted.class,
            accepted -> {
              assertThat(accepted.update().payload()).isSameAs(value);
              assertThat(accepted.update().event()).isEqualTo("match_update");
              assertThat(accepted.update().urgent()).isTrue();
              assertThat(accepted.update().version().offset()).isEqualTo(42);
              assertThat(accepted.update().timestamp()).isEqualTo(1_000);
            });
  }

  @Test
  void recordWithoutRoomOrEventIsSkippedWithTheReason() {
    byte[] value = {'1'};
    assertThat(skipped(Feed.MATCHES, null, "e", value)).contains(SkipReason.NO_KEY);
    assertThat(skipped(Feed.MATCHES, "stadium:1", "e", value)).contains(SkipReason.BAD_KEY);
    assertThat(skipped(Feed.MATCHES, "match:", "e", value)).contains(SkipReason.BAD_KEY);
    assertThat(skipped(Feed.MATCHES, "match:1", null, value)).contains(SkipReason.NO_TYPE);
    assertThat(skipped(Feed.MATCHES, "match:1", "\"", value)).contains(SkipReason.BAD_TYPE);
    assertThat(skipped(Feed.MATCH_EVENTS, "match:1", "e", null)).contains(SkipReason.NO_VALUE);
  }

  @Test
  void tombstoneOfAnImageNeedsNoEvent() {
    assertThat(read(Feed.MATCHES, "match:1", null, null, null))
        .isInstanceOfSatisfying(
            RecordReader.Read.Accepted.class,
            accepted -> assertThat(accepted.update().removal()).isTrue());
  }

  private static Optional<SkipReason> skipped(Feed feed, String key, String type, byte[] value) {
    return read(feed, key, type, null, value) instanceof RecordReader.Read.Skipped(SkipReason why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private static RecordReader.Read read(
      Feed feed, String key, String type, String priority, byte[] value) {
    RecordHeaders headers = new RecordHeaders();
    if (type != null) {
      headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    }
    if (priority != null) {
      headers.add(Priority.HEADER, priority.getBytes(StandardCharsets.UTF_8));
    }
    var record =
        new ConsumerRecord<>(
            feed.topic(),
            0,
            42,
            1_000,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty());
    return RecordReader.read(feed, TOPIC, record);
  }
}
