package io.touchline.push.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a free port. */
final class PushProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
  private final int port;

  private PushProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it; it need not be ready, or even listen, when this returns. */
  static PushProcess launch(String bootstrapServers, Map<String, String> settings)
      throws IOException {
    int port = freePort();
    Path log = Files.createTempFile("push", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    builder.environment().put("TOUCHLINE_PUSH_PORT", String.valueOf(port));
    builder.environment().putAll(settings);
    return new PushProcess(builder.start(), log, port);
  }

  /** Starts it and waits until it is ready. */
  static PushProcess start(String bootstrapServers, Map<String, String> settings)
      throws IOException {
    PushProcess push = launch(bootstrapServers, settings);
    push.awaitReady();
    return push;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  void awaitReady() {
    await("ready\n" + log).atMost(LONG).until(this::ready);
  }

  boolean ready() throws IOException, InterruptedException {
    return process.isAlive() && status("/q/health/ready") == 200;
  }

  /** The status of a GET; -1 while nobody listens. */
  int status(String path) throws IOException, InterruptedException {
    try {
      return get(path).statusCode();
    } catch (ConnectException e) {
      return -1;
    }
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The value of a line of {@code /q/metrics}, named as it stands there with its labels. */
  double metric(String name) throws IOException, InterruptedException {
    return get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  int port() {
    return port;
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  boolean exitsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  int exitValue() {
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(log);
  }
}
