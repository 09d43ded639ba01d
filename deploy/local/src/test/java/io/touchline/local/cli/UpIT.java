package io.touchline.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class UpIT {
  @TempDir Path folder;

  private Project project;
  private Path home;
  private Path output;
  private Process up;

  @BeforeEach
  void build() throws IOException {
    project = Project.build(folder.resolve("project"));
    home = folder.resolve("home");
    output = folder.resolve("up.out");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (up != null && up.isAlive()) {
      up.destroy();
      up.waitFor();
    }
  }

  private String said() throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }

  private void start() throws IOException {
    up = project.run(home, output, Map.of(), "up");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !up.isAlive() || said().contains("Ctrl-C stops everything"));
    assertThat(up.isAlive()).as(said()).isTrue();
  }

  private int status(Map<String, String> settings, Path place, String... arguments)
      throws Exception {
    Process process = project.run(place, output, settings, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void aWrongSettingEndsItWithStatusTwo() throws Exception {
    assertThat(status(Map.of("TOUCHLINE_KAFKA_PORT", "abc"), home, "up")).isEqualTo(2);
    assertThat(said()).contains("TOUCHLINE_KAFKA_PORT=abc").doesNotContain("Exception");
  }

  @Test
  void logsThatCannotBeWrittenEndItWithStatusOne() throws Exception {
    Files.createDirectories(home);
    Files.writeString(home.resolve("logs"), "a file where the folder should be");
    assertThat(status(Map.of(), home, "up")).isEqualTo(1);
    assertThat(said()).contains("Cannot write logs to");
  }

  @Test
  void interruptingTheWholeGroupEndsEverythingInOrder() throws Exception {
    start();
    List<ProcessHandle> parts = up.descendants().toList();
    Optional<ProcessHandle> redis = process(home.resolve("data/simulated/redis/redis.pid"));
    Optional<ProcessHandle> postgres =
        process(home.resolve("data/simulated/postgres/data/postmaster.pid"));
    assertThat(redis).isPresent();
    assertThat(postgres).isPresent();

    Project.interruptGroup(up);
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isEqualTo(130);
    assertThat(said())
        .contains("Stopping …")
        .containsPattern("ingest +\\| farewell")
        .containsPattern("odds +\\| farewell")
        .containsPattern("push +\\| farewell")
        .doesNotContain("has ended", "started again", "Exception")
        .endsWith("Stopped.\n");
    // By us, when those that use it were gone; not by the terminal.
    assertThat(Files.readString(home.resolve("data/simulated/redis/redis.log")))
        .contains("Received SIGTERM")
        .doesNotContain("Received SIGINT");
    assertThat(parts).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
    assertThat(postgres.get().isAlive()).isFalse();
  }

  @Test
  void temporaryFilesAreRemovedAtTheEndAndThoseOfAKilledStartByTheNext() throws Exception {
    Path ofAKilledStart = home.resolve("tmp/detect_linux_distribution_1.sh");
    Files.createDirectories(ofAKilledStart.getParent());
    Files.writeString(ofAKilledStart, "");
    start();
    assertThat(ofAKilledStart).doesNotExist();
    up.destroy();
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> left = Files.walk(home.resolve("tmp"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aSecondStartIsRefusedAndLeavesTheLogOfTheFirstAlone() throws Exception {
    start();
    String first = said();
    assertThat(status(Map.of(), home, "up")).isEqualTo(1);
    assertThat(said()).contains("runs already on " + home);
    assertThat(first).contains("Touchline is up");
    assertThat(home.resolve("logs/stack.log")).exists();
    assertThat(home.resolve("logs/stack.1.log")).doesNotExist();
    up.destroy();
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isZero();
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }
}
