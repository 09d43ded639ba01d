package io.touchline.local.training;

import io.touchline.events.Feed;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.local.embedded.EmbeddedRedis;
import io.touchline.local.embedded.Leftovers;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.process.PidFile;
import io.touchline.local.sandbox.SandboxServer;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.settings.Upstream;
import io.touchline.local.stack.PortChoice;
import io.touchline.local.stack.Sandbox;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What services need for a training run: Kafka, Redis and the sandbox, on a folder of its own. */
final class TrainingGround implements AutoCloseable {
  private final EmbeddedKafka kafka;
  private final EmbeddedRedis redis;
  private final Sandbox sandbox;

  private TrainingGround(EmbeddedKafka kafka, EmbeddedRedis redis, Sandbox sandbox) {
    this.kafka = kafka;
    this.redis = redis;
    this.sandbox = sandbox;
  }

  /** Ends what a killed training left in this folder, and removes that. */
  static void clear(Path folder) throws IOException {
    PidFile.endAll(runFolder(folder));
    EmbeddedRedis.endLeftover(folder.resolve("redis"));
    Leftovers.deleteRecursively(folder);
  }

  /** Where the pid files of the services are to be. */
  static Path runFolder(Path folder) {
    return folder.resolve("run");
  }

  static TrainingGround start(Path folder, PortChoice ports) throws StackException, IOException {
    EmbeddedRedis redis = EmbeddedRedis.start(folder.resolve("redis"), 0);
    try {
      EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
      try {
        kafka.createTopics(Feed.values());
        var upstream = new Upstream.Simulated(new MatchDay(1, 20), JsonVariant.Y2026);
        return new TrainingGround(kafka, redis, Sandbox.start(upstream, ports, Clock.systemUTC()));
      } catch (StackException | IOException | RuntimeException e) {
        kafka.close();
        throw e;
      }
    } catch (StackException | IOException | RuntimeException e) {
      redis.close();
      throw e;
    }
  }

  /** What the services shall know; polls come thick and fast. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(sandbox.environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", redis.url());
    environment.put("LIVE_MATCHES_UPDATE_INTERVAL", "5");
    return environment;
  }

  @Override
  public void close() {
    sandbox.server().ifPresent(SandboxServer::close);
    kafka.close();
    redis.close();
  }
}
