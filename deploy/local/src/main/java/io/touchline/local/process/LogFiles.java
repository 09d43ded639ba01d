package io.touchline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A log file a part in one folder; each start begins a new one and keeps the last few. */
public record LogFiles(Path folder) {
  private static final int KEPT = 5;

  /** Begins a new log: {@code name.log} becomes {@code name.1.log}, and so on. */
  public Path begin(String name) throws IOException {
    Files.createDirectories(folder);
    for (int age = KEPT; age >= 1; age--) {
      Path from = age == 1 ? of(name) : of(name + "." + (age - 1));
      if (Files.exists(from)) {
        Files.move(from, of(name + "." + age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Files.createFile(of(name));
  }

  public Path of(String name) {
    return folder.resolve(name + ".log");
  }

  /** The last lines of a part's log, to show beside an error. */
  public List<String> tail(String name, int lines) {
    try {
      List<String> all = Files.readAllLines(of(name));
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of("(no log: " + e + ")");
    }
  }
}
