package io.touchline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudevents.CloudEvent;
import io.touchline.events.football.LiveMatchesUpdate;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final URI SOURCE = URI.create("/ingest-service/espn");
  private static final Instant TIME = Instant.parse("2026-11-21T15:47:32.481Z");

  @Test
  void recordCarriesTheCloudEventsAttributesAsHeaders() {
    ProducerRecord<String, byte[]> record = encode(Priority.NORMAL);
    assertThat(record.topic()).isEqualTo("football.live-matches");
    assertThat(record.key()).isEqualTo("live_matches");
    assertThat(header(record, "ce_specversion")).contains("1.0");
    assertThat(header(record, "ce_id")).contains("id-1");
    assertThat(header(record, "ce_source")).contains("/ingest-service/espn");
    assertThat(header(record, EventCodec.TYPE_HEADER)).contains("live_matches_update");
    assertThat(header(record, "ce_time")).contains("2026-11-21T15:47:32.481Z");
    assertThat(header(record, "content-type")).contains("application/json");
  }

  @Test
  void onlyHighPriorityIsWritten() {
    assertThat(header(encode(Priority.HIGH), Priority.HEADER)).contains("high");
    assertThat(header(encode(Priority.NORMAL), Priority.HEADER)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ConsumerRecord<String, byte[]> record = received(encode(Priority.NORMAL));
    CloudEvent event = EventCodec.attributes(record);
    assertThat(event.getType()).isEqualTo("live_matches_update");
    assertThat(event.getTime()).isEqualTo(TIME.atOffset(ZoneOffset.UTC));
    assertThat(EventCodec.payload(record.value(), LiveMatchesUpdate.class))
        .isEqualTo(Samples.of(EventType.LIVE_MATCHES_UPDATE));
  }

  @Test
  void tombstoneHasNoValueButAType() {
    ProducerRecord<String, byte[]> record =
        EventCodec.tombstone(EventType.MATCH_UPDATE, RoomKey.match("730412"), SOURCE, "id-2", TIME);
    assertThat(record.value()).isNull();
    assertThat(header(record, EventCodec.TYPE_HEADER)).contains("match_update");
    assertThat(EventCodec.attributes(received(record)).getData()).isNull();
  }

  @Test
  void streamHasNothingToRemove() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EventCodec.tombstone(
                    EventType.MATCH_EVENT, RoomKey.match("730412"), SOURCE, "id-3", TIME))
        .withMessageContaining("match_event");
  }

  @Test
  void recordThatIsNoEventIsRefused() {
    record Stranger(int x) {}
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EventCodec.encode(new Stranger(1), "k", SOURCE, "id-4", TIME, Priority.NORMAL));
  }

  @Test
  void bytesThatAreNoPayloadAreRefused() {
    byte[] garbage = "<HTML>Access Denied".getBytes(StandardCharsets.UTF_8);
    Assertions.assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EventCodec.payload(garbage, LiveMatchesUpdate.class))
        .withMessageContaining("LiveMatchesUpdate");
  }

  private static ProducerRecord<String, byte[]> encode(Priority priority) {
    return EventCodec.encode(
        Samples.of(EventType.LIVE_MATCHES_UPDATE),
        RoomKey.liveMatches().toString(),
        SOURCE,
        "id-1",
        TIME,
        priority);
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        -1,
        -1,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }

  private static Optional<String> header(ProducerRecord<?, ?> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }
}
