package io.touchline.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topic of ticks holds, beside what the history holds. */
final class OddsLedger {
  private static final String TOPIC = "odds.ticks";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stack stack;

  OddsLedger(Stack stack) {
    this.stack = stack;
  }

  /** Positions of all committed ticks in Kafka: partition/offset. */
  List<String> published() {
    List<String> positions = new ArrayList<>();
    read(record -> positions.add(record.partition() + "/" + record.offset()));
    return positions;
  }

  /** Positions of all ticks in PostgreSQL; none while it is away. */
  List<String> stored() {
    try (Connection connection = DriverManager.getConnection(stack.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT log_partition, record_offset FROM odds.ticks")) {
      List<String> positions = new ArrayList<>();
      while (rows.next()) {
        positions.add(rows.getInt(1) + "/" + rows.getLong(2));
      }
      return positions;
    } catch (SQLException away) {
      return List.of();
    }
  }

  /**
   * Ticks that do not begin where the one before of the same price ended, in words: one would be
   * missing, or told twice.
   */
  List<String> brokenChains() {
    Map<String, JsonNode> last = new HashMap<>();
    List<String> broken = new ArrayList<>();
    read(
        record -> {
          JsonNode tick = json(record);
          String price =
              record.key()
                  + "/"
                  + tick.path("bookmakerId").asText()
                  + "/"
                  + tick.path("selection").asText();
          JsonNode before = last.put(price, tick);
          boolean linked =
              before == null
                  ? !tick.has("previous")
                  : tick.path("previous").asDouble() == before.path("price").asDouble();
          boolean repeats =
              before != null
                  && before.path("price").equals(tick.path("price"))
                  && before.has("suspended") == tick.has("suspended");
          if (!linked || repeats) {
            broken.add(before + " then " + tick);
          }
        });
    return broken;
  }

  private void read(Consumer<ConsumerRecord<String, byte[]>> each) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            stack.kafka(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(each);
      }
    }
  }

  private static JsonNode json(ConsumerRecord<String, byte[]> record) {
    try {
      return JSON.readTree(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
