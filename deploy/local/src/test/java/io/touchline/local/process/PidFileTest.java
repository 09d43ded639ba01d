package io.touchline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void aProcessThatRunsIsEndedAndItsFileRemoved() throws Exception {
    Process sleeping = new ProcessBuilder("sleep", "600").start();
    PidFile.write(folder.resolve("sleeper.pid"), sleeping.toHandle());
    assertThat(PidFile.endAll(folder)).containsExactly("sleeper");
    assertThat(sleeping.isAlive()).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aStrangerWithTheSamePidIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      String program = stranger.info().command().orElse("");
      String start = stranger.info().startInstant().orElseThrow().toString();
      pidFile("older.pid", stranger.pid() + "\n2020-01-01T00:00:00Z\n" + program + "\n");
      pidFile("other-program.pid", stranger.pid() + "\n" + start + "\n/usr/bin/other\n");
      assertThat(PidFile.endAll(folder)).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(folder).isEmptyDirectory();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aCutOffFileNamesNobody() throws Exception {
    pidFile("empty.pid", "");
    pidFile("half.pid", "12");
    assertThat(PidFile.endAll(folder)).isEmpty();
  }

  private void pidFile(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
