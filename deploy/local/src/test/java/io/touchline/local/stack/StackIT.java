package io.touchline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.touchline.local.embedded.Ports;
import io.touchline.local.process.PidFile;
import io.touchline.local.settings.Settings;
import io.touchline.local.settings.StackConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class StackIT {
  private static final String MARK = "made.by.this.test";

  @TempDir Path home;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private Stack stack;

  @AfterEach
  void stop() throws IOException {
    if (stack != null) {
      stack.close();
    }
    client.close();
  }

  private StackConfig config(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TOUCHLINE_HOME", home.toString());
    // Other stacks may run on this machine: every port is one of ours.
    for (String part : List.of("KAFKA", "POSTGRES", "REDIS", "SANDBOX")) {
      environment.putIfAbsent("TOUCHLINE_" + part + "_PORT", String.valueOf(Ports.free()));
    }
    return StackConfig.of(new Settings(environment), false, Optional.empty());
  }

  private Stack stack(Map<String, String> more) throws StackException {
    return claim(config(more));
  }

  private Stack claim(StackConfig config) throws StackException {
    return Stack.claim(
        config, new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false, Map.of()));
  }

  private void start(Map<String, String> more) throws Exception {
    stack = stack(more);
    stack.start(List.of(new TinyService(Map.of())));
  }

  private String get(String address) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void everythingRunsAndNothingIsLeftBehind() throws Exception {
    start(Map.of());
    Map<String, String> at = Endpoints.read(home);
    assertThat(at).containsOnlyKeys("sandbox", "tiny", "kafka", "redis", "postgres");
    assertThat(get(at.get("sandbox") + "/sandbox")).contains("simulated");
    assertThat(get(at.get("tiny"))).matches("\\d+");
    assertThat(topics(at.get("kafka"))).contains("football.live-matches");
    assertThat(at.get("postgres")).matches("postgresql://127\\.0\\.0\\.1:\\d+/postgres");
    assertThat(Files.readString(home.resolve("logs/tiny.log")))
        .contains(at.get("redis"), "postgres of " + at.get("postgres"));
    assertThat(RunningStack.runs(home)).isTrue();

    List<ProcessHandle> children = stack.processes();
    assertThat(children).hasSize(3).allMatch(ProcessHandle::isAlive);
    stack.close();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(RunningStack.runs(home)).isFalse();
    assertThat(Endpoints.read(home)).isEmpty();
  }

  @Test
  void aServiceThatDiesIsStartedAgain() throws Exception {
    start(Map.of());
    String address = Endpoints.read(home).get("tiny");
    String first = get(address);
    ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(get(address)).isNotEqualTo(first));
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("tiny ended with status 137");
  }

  @Test
  void aLostRedisEndsTheStack() throws Exception {
    start(Map.of());
    stack.processes().getLast().destroyForcibly();
    assertThat(stack.awaitLoss()).hasValueSatisfying(l -> assertThat(l).contains("Redis"));
  }

  @Test
  void aSecondStackOnTheSameFolderIsRefused() throws Exception {
    start(Map.of());
    assertThatThrownBy(() -> stack(Map.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("runs already")
        .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    assertThat(Endpoints.read(home)).isNotEmpty();
  }

  @Test
  void aPortThatTheUserSetAndAnotherHoldsIsNamedWithItsHolder() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThatThrownBy(() -> start(Map.of(TinyService.PORT, port)))
          .isInstanceOf(StackException.class)
          .hasMessageContaining(TinyService.PORT + "=" + port)
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
    stack.close();
    assertThat(RunningStack.runs(home)).isFalse();
  }

  @Test
  void aServiceThatDoesNotStartIsShownWithTheEndOfItsLog() throws Exception {
    stack = stack(Map.of());
    assertThatThrownBy(
            () -> stack.start(List.of(new TinyService(Map.of("TINY_FAILS", "no luck today")))))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("tiny ended with status 3")
        .hasMessageContaining("no luck today");
  }

  @Test
  void aKilledStackIsCleanedUpByTheNextStartAndKeepsItsData() throws Exception {
    Process killed = program();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> Files.readString(home.resolve("program.log")).contains("STACK IS UP"));
    Map<String, String> at = Endpoints.read(home);
    ProcessHandle tiny = PidFile.running(home.resolve("run/tiny.pid")).orElseThrow();
    List<ProcessHandle> orphans = killed.descendants().toList();
    addTopic(at.get("kafka"));
    killed.destroyForcibly().waitFor();
    assertThat(tiny.isAlive()).isTrue();

    // The very ports of the killed one: they must have been freed, not avoided.
    start(
        Map.of(
            TinyService.PORT,
            port(at.get("tiny")),
            "TOUCHLINE_REDIS_PORT",
            port(at.get("redis")),
            "TOUCHLINE_KAFKA_PORT",
            port(at.get("kafka"))));
    assertThat(orphans).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("had left running: tiny");
    assertThat(topics(Endpoints.read(home).get("kafka"))).contains(MARK);
  }

  @Test
  void aRecordingStartsAnewAndFindsNothingOfTheSimulation(@TempDir Path recordings)
      throws Exception {
    Files.writeString(
        recordings.resolve("one.json"), "{\"leagues\":[{\"slug\":\"ita.1\"}],\"events\":[]}");
    start(Map.of());
    addTopic(Endpoints.read(home).get("kafka"));
    stack.close();
    for (int time = 0; time < 2; time++) {
      Map<String, String> environment = config(Map.of()).settings().environment();
      stack = claim(StackConfig.of(new Settings(environment), false, Optional.of(recordings)));
      stack.start(List.of());
      String kafka = Endpoints.read(home).get("kafka");
      assertThat(topics(kafka)).isNotEmpty().doesNotContain(MARK);
      addTopic(kafka);
      stack.close();
    }
    start(Map.of());
    assertThat(topics(Endpoints.read(home).get("kafka"))).contains(MARK);
  }

  private Process program() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StackProgram.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("program.log").toFile());
    builder.environment().putAll(config(Map.of()).settings().environment());
    return builder.start();
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  private static Set<String> topics(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return admin.listTopics().names().get();
    }
  }

  private static void addTopic(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(MARK, 1, (short) 1))).all().get();
    }
  }
}
