package io.touchline.ingest;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceStatus;
import io.touchline.events.system.SystemStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All committed records of all feeds, from the beginning and as they come. */
public final class TopicTail implements AutoCloseable {
  private final List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean open = true;

  private TopicTail(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "fetch.max.wait.ms", "50"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    thread = Thread.ofPlatform().name("topic-tail").unstarted(this::run);
  }

  public static TopicTail of(String bootstrapServers) {
    TopicTail tail = new TopicTail(bootstrapServers);
    tail.thread.start();
    return tail;
  }

  public List<ConsumerRecord<String, byte[]>> records(Feed feed) {
    return records.stream().filter(record -> record.topic().equals(feed.topic())).toList();
  }

  /** In the order of their match. */
  public List<MatchEvent> matchEvents() {
    return payloads(Feed.MATCH_EVENTS, MatchEvent.class);
  }

  public List<Rejection> deadLetters() {
    return payloads(Feed.DEAD_LETTERS, Rejection.class);
  }

  /** Every state of ESPN that was told. */
  public List<SourceStatus> states() {
    return payloads(Feed.SYSTEM_STATUS, SystemStatus.class).stream()
        .map(status -> status.status().sources().get("espn"))
        .toList();
  }

  /** The newest of them; all empty before the first. */
  public SourceStatus state() {
    List<SourceStatus> states = states();
    return states.isEmpty()
        ? new SourceStatus(null, null, null, null, null, null, 0, 0, null, 0, false)
        : states.getLast();
  }

  /** Every state of all sources that was told. */
  public List<SystemStatus> statuses() {
    return payloads(Feed.SYSTEM_STATUS, SystemStatus.class);
  }

  /** The newest image of a room; empty if there is none, or none any more. */
  public Optional<LiveMatchesUpdate> board(String room) {
    return records(Feed.LIVE_MATCHES).stream()
        .filter(record -> record.key().equals(room))
        .reduce((first, second) -> second)
        .filter(record -> record.value() != null)
        .map(record -> EventCodec.payload(record.value(), LiveMatchesUpdate.class));
  }

  private <T extends Record> List<T> payloads(Feed feed, Class<T> type) {
    return records(feed).stream().map(r -> EventCodec.payload(r.value(), type)).toList();
  }

  private void run() {
    List<TopicPartition> partitions =
        Arrays.stream(Feed.values())
            .flatMap(feed -> consumer.partitionsFor(feed.topic()).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (open) {
      consumer.poll(Duration.ofMillis(50)).forEach(records::add);
    }
    consumer.close();
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
