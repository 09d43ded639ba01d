package io.touchline.local.embedded;

import io.touchline.events.Feed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Apache Kafka in KRaft mode, broker and controller in this JVM. Survives {@code kill -9}. */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts Kafka and waits until the broker takes requests.
   *
   * @param dataDir kept over restarts; made if absent
   * @param port of the broker; 0 takes a free one
   * @throws IOException if the folder cannot be made ready, or the broker does not start
   */
  public static EmbeddedKafka start(Path dataDir, int port) throws IOException {
    Path logs = Files.createDirectories(dataDir.toAbsolutePath()).resolve("logs");
    int broker = Ports.orFree(port);
    int controller = Ports.free();
    if (!Files.exists(logs.resolve("meta.properties"))) {
      // Also what a start that was killed while formatting left.
      Leftovers.deleteRecursively(logs);
      format(logs);
    }
    KafkaRaftServer server;
    try {
      server =
          new KafkaRaftServer(new KafkaConfig(properties(logs, broker, controller)), Time.SYSTEM);
      server.startup();
    } catch (Exception | LinkageError e) {
      // Scala declares nothing: an interrupt comes as the checked exception that it is; or, if it
      // strikes while a class is initialized, as an error.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("Kafka did not start on port " + broker + ": " + e.getMessage(), e);
    }
    return new EmbeddedKafka(server, broker);
  }

  private static void format(Path logs) throws IOException {
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(CONTROLLER)
          .setMetadataLogDirectory(Optional.of(logs.toString()))
          .setDirectories(List.of(logs.toString()))
          .run();
    } catch (Exception e) {
      throw new IOException("Cannot format Kafka's folder " + logs, e);
    }
  }

  private static Properties properties(Path logs, int broker, int controller) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.put("controller.listener.names", CONTROLLER);
    p.put("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", logs.toString());
    // Topics come from the catalogue; a misspelt name must fail, not make a topic.
    p.put("auto.create.topics.enable", "false");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the broker must not wait for its own old session to run out.
    p.put("broker.session.timeout.ms", "1000");
    p.put("broker.heartbeat.interval.ms", "250");
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
    return p;
  }

  /** E.g. {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /**
   * Makes the topics of these feeds, as the catalogue describes them; those that exist are left as
   * they are.
   *
   * @throws IOException if the broker refuses one
   */
  public void createTopics(Feed... feeds) throws IOException {
    List<NewTopic> topics =
        Arrays.stream(feeds)
            .map(f -> new NewTopic(f.topic(), f.partitions(), (short) 1).configs(f.topicConfig()))
            .toList();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      for (var created : admin.createTopics(topics).values().entrySet()) {
        awaitCreated(created.getKey(), created.getValue());
      }
    }
  }

  private static void awaitCreated(String topic, org.apache.kafka.common.KafkaFuture<Void> created)
      throws IOException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException("Cannot make topic " + topic + ": " + e.getCause().getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making topic " + topic, e);
    }
  }

  /** Shuts the broker down cleanly and waits until it is. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
