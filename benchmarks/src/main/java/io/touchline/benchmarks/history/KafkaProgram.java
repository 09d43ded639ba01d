package io.touchline.benchmarks.history;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** A broker in a process of its own; prints its address, and ends when its input does. */
public final class KafkaProgram {
  private KafkaProgram() {}

  /**
   * Runs it.
   *
   * @param arguments the data folder
   * @throws IOException if it does not start
   */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0)) {
      kafka.createTopics(Feed.values());
      System.out.println(kafka.bootstrapServers());
      while (System.in.read() >= 0) {
        // Until our parent ends.
      }
    }
  }
}
