package io.touchline.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./touchline up}, started as a user does, on ports and in a folder of its own. */
final class Stack implements AutoCloseable {
  static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process launcher;
  private final Path home;
  private final Ports ports;

  /** Where its parts listen. */
  private record Ports(int push, int ingest, int odds, int sandbox, int kafka, int postgres) {
    static Ports free() throws IOException {
      return new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    }
  }

  private Stack(Process launcher, Path home, Ports ports) {
    this.launcher = launcher;
    this.home = home;
    this.ports = ports;
  }

  /** Starts it and returns once it says that it is up. */
  static Stack up(Path home, Map<String, String> settings, String... arguments) throws IOException {
    Path root = root();
    List<String> command = new ArrayList<>(List.of(root.resolve("touchline").toString(), "up"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    Ports ports = Ports.free();
    environment.put("TOUCHLINE_NO_BUILD", "1");
    environment.put("TOUCHLINE_HOME", home.toString());
    environment.put("TOUCHLINE_PUSH_PORT", String.valueOf(ports.push()));
    environment.put("TOUCHLINE_INGEST_PORT", String.valueOf(ports.ingest()));
    environment.put("TOUCHLINE_ODDS_PORT", String.valueOf(ports.odds()));
    environment.put("TOUCHLINE_SANDBOX_PORT", String.valueOf(ports.sandbox()));
    environment.put("TOUCHLINE_KAFKA_PORT", String.valueOf(ports.kafka()));
    environment.put("TOUCHLINE_REDIS_PORT", String.valueOf(freePort()));
    environment.put("TOUCHLINE_POSTGRES_PORT", String.valueOf(ports.postgres()));
    environment.putAll(settings);
    Files.createDirectories(home);
    builder.redirectOutput(home.resolve("up.out").toFile());
    makeCaches(root, home);
    Stack stack = new Stack(builder.start(), home, ports);
    try {
      stack.awaitReady();
      return stack;
    } catch (RuntimeException | Error e) {
      stack.processes().forEach(ProcessHandle::destroyForcibly);
      throw e;
    }
  }

  /** The first start after a build makes the start-up caches; that is not what is tested here. */
  private static void makeCaches(Path root, Path home) throws IOException {
    ProcessBuilder build =
        new ProcessBuilder(root.resolve("touchline").toString(), "build")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("build.out").toFile());
    build.environment().put("TOUCHLINE_NO_BUILD", "1");
    build.environment().put("TOUCHLINE_HOME", home.toString());
    try {
      if (build.start().waitFor() != 0) {
        throw new IOException(Files.readString(home.resolve("build.out")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making the start-up caches", e);
    }
  }

  private static Path root() {
    // Surefire's and Failsafe's working folder is the module.
    return Path.of("").toAbsolutePath().getParent();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void awaitReady() {
    await("the services to be ready, see " + home.resolve("up.out"))
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !launcher.isAlive() || servicesReady());
    if (!launcher.isAlive()) {
      throw new IllegalStateException("./touchline up ended:\n" + output());
    }
  }

  private boolean servicesReady() throws InterruptedException {
    return isReady(ports.ingest()) && isReady(ports.odds()) && isReady(ports.push());
  }

  private static boolean isReady(int port) throws InterruptedException {
    try {
      URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
      return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the launcher has printed so far. */
  String output() {
    try {
      return Files.readString(home.resolve("up.out"));
    } catch (IOException e) {
      return "(no output: " + e.getMessage() + ")";
    }
  }

  URI webSocket() {
    return URI.create("ws://127.0.0.1:" + ports.push() + "/ws");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(ports.push(), path);
  }

  /** An answer of the odds-service. */
  HttpResponse<String> getOdds(String path) throws IOException, InterruptedException {
    return get(ports.odds(), path);
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  String kafka() {
    return "127.0.0.1:" + ports.kafka();
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=postgres";
  }

  /** Makes the sandbox score a goal now; what it answers. */
  JsonNode score(String matchId, String side) throws IOException, InterruptedException {
    URI uri =
        URI.create("http://127.0.0.1:" + ports.sandbox() + "/sandbox/matches/" + matchId + "/goal");
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"side\":\"" + side + "\"}"))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException("The sandbox refused the goal: " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Kills the service's process as {@code kill -9} does. The stack starts it again. */
  void kill(String service) {
    ProcessHandle victim =
        launcher
            .toHandle()
            .descendants()
            .filter(
                p -> p.info().commandLine().orElse("").contains(service + "/target/quarkus-app"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No process of " + service));
    victim.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !victim.isAlive());
  }

  /** Kills PostgreSQL with all its processes. The stack starts it again. */
  void killPostgres() {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.addFirst(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    await().atMost(Duration.ofSeconds(10)).until(() -> all.stream().noneMatch(p -> p.isAlive()));
  }

  private ProcessHandle postmaster() {
    try (Stream<Path> files = Files.walk(home.resolve("data"), 4)) {
      Path pidFile =
          files.filter(f -> f.endsWith(Path.of("postmaster.pid"))).findFirst().orElseThrow();
      String pid = Files.readAllLines(pidFile).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>(launcher.toHandle().descendants().toList());
    all.add(launcher.toHandle());
    return all;
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid())).start().waitFor();
  }

  boolean awaitEnd(Duration limit) throws InterruptedException {
    return launcher.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  Process launcher() {
    return launcher;
  }

  @Override
  public void close() {
    launcher.destroy();
    boolean ended;
    try {
      ended = awaitEnd(Duration.ofMinutes(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = false;
    }
    if (!ended) {
      processes().forEach(ProcessHandle::destroyForcibly);
      throw new IllegalStateException("./touchline up did not end:\n" + output());
    }
  }
}
