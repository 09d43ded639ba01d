package io.touchline.benchmarks.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.EventJson;
import io.touchline.local.embedded.EmbeddedPostgres;
import io.touchline.local.embedded.EmbeddedRedis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Kafka, PostgreSQL, Redis and the odds-service, each in a process of its own. */
final class Parts implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final String serviceJar;
  private final Process kafka;
  private final String bootstrapServers;
  private final EmbeddedPostgres postgres;
  private final EmbeddedRedis redis;
  private Process service;
  private int port;

  Parts(Path folder, String serviceJar) throws IOException {
    this.folder = folder;
    this.serviceJar = serviceJar;
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
    redis = EmbeddedRedis.start(folder.resolve("redis"), 0);
    kafka =
        new ProcessBuilder(
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProgram.class.getName(),
                folder.resolve("kafka").toString())
            .redirectError(folder.resolve("kafka.err").toFile())
            .start();
    BufferedReader out = kafka.inputReader();
    bootstrapServers = out.readLine();
    if (bootstrapServers == null) {
      throw new IOException("Kafka did not start");
    }
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  void startService() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(java(), "-Xmx512m", "-XX:+UseSerialGC", "-jar", serviceJar);
    builder
        .environment()
        .putAll(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "TOUCHLINE_REDIS_URL",
                redis.url(),
                "TOUCHLINE_POSTGRES_URL",
                "postgresql://127.0.0.1:" + postgres.port() + "/postgres",
                "TOUCHLINE_ODDS_PORT",
                String.valueOf(port)));
    service =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("odds-service.log").toFile())
            .start();
  }

  void stopService() throws InterruptedException {
    service.destroy();
    service.waitFor();
  }

  /** The service's own count of ticks that it has stored; 0 before it answers. */
  long written() {
    return status().path("written").asLong();
  }

  /** Records that wait in Kafka. */
  long lag() {
    return status().path("lag").asLong();
  }

  /** Waits until it has stored that many. */
  void awaitWritten(long ticks) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (written() < ticks) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The service has stored " + written() + " ticks of " + ticks + ": " + status());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private JsonNode status() {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/odds/history/status");
    try {
      String body =
          HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return EventJson.mapper().readTree(body);
    } catch (IOException notYet) {
      return EventJson.mapper().createObjectNode();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CPU seconds so far: the service's, PostgreSQL's, Kafka's, the producer's. */
  List<Double> cpu() {
    return List.of(
        CpuTime.own(service.toHandle()),
        CpuTime.withChildren(postgres.process()),
        CpuTime.own(kafka.toHandle()),
        CpuTime.own(ProcessHandle.current()));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    if (service != null) {
      service.destroyForcibly();
    }
    kafka.destroyForcibly();
    redis.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
