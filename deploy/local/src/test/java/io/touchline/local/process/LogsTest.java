package io.touchline.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
  @TempDir Path folder;

  @Test
  void eachStartBeginsANewLogAndKeepsTheLastFive() throws IOException {
    LogFiles logs = new LogFiles(folder);
    for (int start = 1; start <= 8; start++) {
      Files.writeString(logs.begin("push"), "start " + start + "\n");
    }
    assertThat(logs.tail("push", 10)).containsExactly("start 8");
    assertThat(logs.tail("push.1", 10)).containsExactly("start 7");
    assertThat(logs.tail("push.5", 10)).containsExactly("start 3");
    assertThat(logs.of("push.6")).doesNotExist();
  }

  @Test
  void theTailIsTheLastLines() throws IOException {
    LogFiles logs = new LogFiles(folder);
    Files.writeString(logs.begin("a"), "1\n2\n3\n");
    assertThat(logs.tail("a", 2)).containsExactly("2", "3");
    assertThat(logs.tail("none", 2)).singleElement().asString().contains("no log");
  }

  @Test
  void followersGetWholeLinesInOrderAndNothingFromBefore() throws IOException {
    Path log = Files.writeString(folder.resolve("a.log"), "before\n");
    List<String> lines = new CopyOnWriteArrayList<>();
    try (LogFollower _ =
        LogFollower.start(Map.of("a", log), (part, line) -> lines.add(part + " " + line))) {
      Files.writeString(log, "one\ntw", StandardOpenOption.APPEND);
      await().untilAsserted(() -> assertThat(lines).containsExactly("a one"));
      Files.writeString(log, "o\nthree é\n", StandardOpenOption.APPEND);
      await().untilAsserted(() -> assertThat(lines).containsExactly("a one", "a two", "a three é"));
      Files.writeString(log, "last\n", StandardOpenOption.APPEND);
    }
    assertThat(lines).endsWith("a last");
  }
}
