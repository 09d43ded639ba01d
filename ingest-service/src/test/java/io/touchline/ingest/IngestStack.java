package io.touchline.ingest;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.local.embedded.EmbeddedRedis;
import io.touchline.upstream.kafka.TransactionalPublisher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Real Kafka, real Redis, a scripted source, and the service in as many processes as wanted. */
public final class IngestStack implements AutoCloseable {
  private final Path folder;
  private EmbeddedKafka kafka;
  private final ScriptedUpstream upstream;
  private final TopicTail tail;
  private final List<IngestProcess> processes = new ArrayList<>();
  private EmbeddedRedis redis;

  private IngestStack(Path folder) throws IOException {
    this.folder = folder;
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    kafka.createTopics(Feed.values());
    redis = EmbeddedRedis.start(folder.resolve("redis"), 0);
    upstream = ScriptedUpstream.start();
    tail = TopicTail.of(kafka.bootstrapServers());
  }

  public static IngestStack start(Path folder) throws IOException {
    return new IngestStack(folder);
  }

  public ScriptedUpstream upstream() {
    return upstream;
  }

  public TopicTail topics() {
    return tail;
  }

  /** A replica that polls the Premier League every second. */
  public IngestProcess service() {
    return service(Map.of());
  }

  public IngestProcess service(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", redis.url());
    environment.put("TOUCHLINE_ESPN_SITE_URL", upstream.url());
    environment.put("TOUCHLINE_ESPN_LEAGUES", "PL");
    environment.put("LIVE_MATCHES_UPDATE_INTERVAL", "1");
    environment.put("TOUCHLINE_ESPN_IDLE_INTERVAL", "1");
    environment.put("TOUCHLINE_ESPN_RATE_PER_SECOND", "100");
    environment.put("TOUCHLINE_ESPN_RATE_PER_MINUTE", "6000");
    environment.put("TOUCHLINE_ESPN_BACKOFF_BASE_MS", "50");
    environment.put("TOUCHLINE_ESPN_BACKOFF_MAX_MS", "200");
    environment.put("TOUCHLINE_ESPN_CIRCUIT_OPEN_MS", "500");
    environment.put("TOUCHLINE_ESPN_READ_TIMEOUT_MS", "700");
    environment.put("TOUCHLINE_ESPN_TOTAL_TIMEOUT_MS", "1500");
    environment.put("TOUCHLINE_INGEST_LEASE_TTL_MS", "1000");
    environment.putAll(settings);
    IngestProcess process = IngestProcess.start(environment);
    processes.add(process);
    return process;
  }

  /** As another service does it. */
  public void publish(ProducerRecord<String, byte[]> record) {
    try (TransactionalPublisher other =
        TransactionalPublisher.open(kafka.bootstrapServers(), "neighbour")) {
      other.publish(List.of(record));
    }
  }

  public void stopKafka() {
    kafka.close();
  }

  public void restartKafka() throws IOException {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafka.port());
  }

  /** Sends one command, of words without blanks, and waits for its reply. */
  public void redis(String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() == '-') {
        throw new IOException("Refused: " + command);
      }
    }
  }

  public void stopRedis() {
    redis.close();
  }

  public void restartRedis() throws IOException {
    redis = EmbeddedRedis.start(folder.resolve("redis"), redis.port());
  }

  @Override
  public void close() {
    processes.forEach(IngestProcess::close);
    tail.close();
    upstream.close();
    redis.close();
    kafka.close();
  }
}
