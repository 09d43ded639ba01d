package io.touchline.push.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where Kafka is. How far back streams are read is {@code touchline.push.ring.window}. */
@ConfigMapping(prefix = "touchline.push.kafka")
public interface IntakeConfig {
  /** Host and port of brokers, comma-separated; {@code KAFKA_BOOTSTRAP_SERVERS}. */
  @WithDefault("${kafka.bootstrap.servers:127.0.0.1:9092}")
  String bootstrapServers();
}
