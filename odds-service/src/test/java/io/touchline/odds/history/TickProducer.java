package io.touchline.odds.history;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.odds.OddsTick;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes ticks in transactions, as the service does, and knows where they came to lie. */
final class TickProducer implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final List<RecordMetadata> sent = new ArrayList<>();

  TickProducer(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                UUID.randomUUID().toString()),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** In one transaction. */
  void send(List<OddsTick> ticks) {
    sendRecords(
        ticks.stream()
            .map(
                tick ->
                    EventCodec.encode(
                        tick,
                        RoomKey.odds(tick.eventId()).toString(),
                        URI.create("/odds-service"),
                        tick.id(),
                        tick.seenAt(),
                        tick.suspended() == null ? Priority.NORMAL : Priority.HIGH))
            .toList());
  }

  /** Something that is no tick; gives its position. */
  String sendRaw(int partition, byte[] value) {
    sendRecords(List.of(new ProducerRecord<>(Feed.ODDS_TICKS.topic(), partition, "odds:1", value)));
    return position(sent.removeLast());
  }

  private void sendRecords(List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    List<Future<RecordMetadata>> answers = records.stream().map(producer::send).toList();
    producer.commitTransaction();
    try {
      for (Future<RecordMetadata> answer : answers) {
        sent.add(answer.get());
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where all ticks lie, sorted. */
  List<String> positions() {
    return sent.stream()
        .sorted(
            Comparator.comparingInt(RecordMetadata::partition)
                .thenComparingLong(RecordMetadata::offset))
        .map(TickProducer::position)
        .toList();
  }

  private static String position(RecordMetadata record) {
    return record.partition() + "/" + record.offset();
  }

  @Override
  public void close() {
    producer.close();
  }
}
