package io.touchline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  @TempDir Path folder;

  @Test
  void interruptionNeitherCutsAFarewellShortNorGetsLost() throws Exception {
    Path ready = folder.resolve("ready");
    Path farewell = folder.resolve("farewell");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "trap 'sleep 0.3; : > \"$2\"; exit 0' TERM; : > \"$1\"; while :; do sleep 0.05; done",
                "sh",
                ready.toString(),
                farewell.toString())
            .start();
    while (!Files.exists(ready)) {
      Thread.onSpinWait();
    }
    Thread.currentThread().interrupt();
    Ending.end(List.of(process.toHandle()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(farewell).exists();
    assertThat(process.isAlive()).isFalse();
  }
}
