package io.touchline.push.running;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Kafka with all topics, a publisher and a service that is ready.
 *
 * @param push may be replaced by tests that restart it; this one is closed with the rest
 */
record Stack(EmbeddedKafka kafka, FeedPublisher publisher, PushProcess push)
    implements AutoCloseable {

  static Stack start(Path folder, Map<String, String> settings) throws IOException {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
    kafka.createTopics(Feed.values());
    FeedPublisher publisher = new FeedPublisher(kafka.bootstrapServers());
    return new Stack(kafka, publisher, PushProcess.start(kafka.bootstrapServers(), settings));
  }

  /** Another process on the same Kafka, with nothing of the first one's memory. */
  PushProcess another() throws IOException {
    return PushProcess.start(kafka.bootstrapServers(), Map.of());
  }

  @Override
  public void close() throws IOException {
    publisher.close();
    push.close();
    kafka.close();
  }
}
