package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and ending the local stack. */
class LauncherIT {
  @TempDir Path home;

  @Test
  void interruptEndsEverythingAndTheDataSurvivesAKill() throws Exception {
    Stack first = Stack.up(home, Map.of());
    List<ProcessHandle> ofFirst = first.processes();
    first.launcher().destroyForcibly();
    assertThat(first.awaitEnd(Duration.ofSeconds(10))).isTrue();

    // The next start ends what the killed one left, and goes on with its data.
    try (Stack second = Stack.up(home, Map.of())) {
      await("what the killed stack left to be gone")
          .atMost(Duration.ofSeconds(10))
          .until(() -> ofFirst.stream().noneMatch(ProcessHandle::isAlive));
      try (Client client = Client.connect(second.webSocket())) {
        client.send("{\"event\":\"subscribe_live_matches\"}");
        client.await1("live_matches_update");
      }
      List<ProcessHandle> ofSecond = second.processes();
      second.interrupt();
      assertThat(second.awaitEnd(Duration.ofSeconds(30))).isTrue();
      assertThat(ofSecond).noneMatch(ProcessHandle::isAlive);
    }
  }
}
