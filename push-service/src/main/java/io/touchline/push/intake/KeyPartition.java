package io.touchline.push.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where the records of a key are, before there is one to see it by. Any thread. */
public final class KeyPartition {
  private KeyPartition() {}

  /**
   * What the default partitioner of Kafka's producers says, which ingest leaves as it is.
   *
   * @param partitions of the topic, at least 1
   */
  public static int of(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
