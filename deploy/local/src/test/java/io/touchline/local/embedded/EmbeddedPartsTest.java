package io.touchline.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.events.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsTest {
  @TempDir Path folder;

  @Test
  void kafkaKeepsItsRecordsOverARestart() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      kafka.createTopics(Feed.values());
      kafka.createTopics(Feed.values());
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
              new StringSerializer(),
              new ByteArraySerializer())) {
        byte[] value = "kept".getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Feed.LIVE_MATCHES.topic(), "live_matches", value)).get();
      }
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        var consumer =
            new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
      var partition = new TopicPartition(Feed.LIVE_MATCHES.topic(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      assertThat(consumer.poll(Duration.ofSeconds(20)))
          .singleElement()
          .satisfies(r -> assertThat(r.value()).asString(StandardCharsets.UTF_8).isEqualTo("kept"));
    }
  }

  @Test
  void redisEndsTheProcessThatAKilledStartLeftAndKeepsTheData() throws Exception {
    try (EmbeddedRedis abandoned = EmbeddedRedis.start(folder, 0)) {
      assertThat(abandoned.process().isAlive()).isTrue();
      try (EmbeddedRedis next = EmbeddedRedis.start(folder, 0)) {
        assertThat(abandoned.process().isAlive()).isFalse();
        assertThat(next.process().isAlive()).isTrue();
      }
    }
  }

  @Test
  void redisNamesThePortThatIsTaken() throws Exception {
    try (EmbeddedRedis first = EmbeddedRedis.start(folder.resolve("a"), 0)) {
      assertThat(Ports.isFree(first.port())).isFalse();
      assertThatThrownBy(() -> EmbeddedRedis.start(folder.resolve("b"), first.port()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(String.valueOf(first.port()));
    }
  }

  @Test
  void postgresStartsAgainAfterAKillWhileUnpackingAndKeepsItsRows() throws Exception {
    Path halfUnpacked = Files.createDirectories(folder.resolve("binaries/PG-half/bin"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
        var connection = DriverManager.getConnection(postgres.jdbcUrl());
        var statement = connection.createStatement()) {
      assertThat(halfUnpacked).doesNotExist();
      statement.execute("create table kept (id int)");
      statement.execute("insert into kept values (7)");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
        var connection = DriverManager.getConnection(postgres.jdbcUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }
}
