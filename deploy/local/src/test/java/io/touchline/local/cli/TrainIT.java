package io.touchline.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.local.process.PidFile;
import io.touchline.local.services.ServiceCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class TrainIT {
  @TempDir Path folder;

  private final List<Process> trainings = new ArrayList<>();
  private Project project;

  @BeforeEach
  void build() throws IOException {
    project = Project.build(folder.resolve("project"));
  }

  private Process train(String home) throws IOException {
    Process train =
        project.run(folder.resolve(home), folder.resolve(home + ".out"), Map.of(), "train");
    trainings.add(train);
    return train;
  }

  /** What runs once the training of the first service is under way. */
  private List<ProcessHandle> underWay(String home, Process train) throws IOException {
    Path pidFile = folder.resolve(home).resolve("training/run/ingest-training.pid");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !train.isAlive() || isOf(train, PidFile.running(pidFile)));
    assertThat(train.isAlive()).as(Files.readString(folder.resolve(home + ".out"))).isTrue();
    List<ProcessHandle> parts = train.descendants().toList();
    assertThat(parts).as("Redis and the service").hasSizeGreaterThanOrEqualTo(2);
    return parts;
  }

  private static boolean isOf(Process train, Optional<ProcessHandle> service) {
    return service
        .flatMap(ProcessHandle::parent)
        .filter(parent -> parent.equals(train.toHandle()))
        .isPresent();
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process train : trainings) {
      train.destroy();
      train.waitFor();
    }
  }

  @Test
  void whatAnInterruptedOrKilledTrainingHadStartedIsEnded() throws Exception {
    Process interrupted = train("home");
    List<ProcessHandle> parts = underWay("home", interrupted);
    Project.interruptGroup(interrupted);
    assertThat(interrupted.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(interrupted.exitValue()).isEqualTo(130);
    assertThat(parts).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readString(folder.resolve("home.out"))).doesNotContain("Exception");

    Process killed = train("home");
    List<ProcessHandle> orphans = underWay("home", killed);
    killed.destroyForcibly().waitFor();
    assertThat(orphans).anyMatch(ProcessHandle::isAlive);
    Process next = train("home");
    underWay("home", next);
    assertThat(orphans).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void redisDoesNotOutliveATrainingThatIsInterruptedWhileKafkaStarts() throws Exception {
    Process train = train("home");
    Path pidFile = folder.resolve("home/training/redis/redis.pid");
    Path kafka = folder.resolve("home/training/kafka/logs/meta.properties");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !train.isAlive() || (Files.exists(pidFile) && Files.exists(kafka)));
    long redis = Long.parseLong(Files.readString(pidFile));
    Project.interruptGroup(train);
    assertThat(train.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(train.exitValue()).isEqualTo(130);
    assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void twoTrainingsOfTheSameServicesMakeEachCacheOnce() throws Exception {
    Process one = train("one");
    Process other = train("other");
    assertThat(one.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(one.exitValue()).isZero();
    assertThat(other.exitValue()).isZero();
    for (ServiceCatalogue service : ServiceCatalogue.values()) {
      assertThat(service.spec(project.root(), 1, Map.of()).aotCache()).isPresent();
      String log = "logs/" + service.serviceName() + "-training.log";
      assertThat(List.of(folder.resolve("one").resolve(log), folder.resolve("other").resolve(log)))
          .filteredOn(Files::exists)
          .hasSize(1);
    }
    assertThat(folder.resolve("one/training")).doesNotExist();
    assertThat(folder.resolve("other/training")).doesNotExist();
  }
}
