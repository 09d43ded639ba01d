package io.touchline.local.embedded;

import io.touchline.local.process.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Cleans up after an earlier start that was killed. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Ends the process that a pid file names, if it is still ours, and removes the file.
   *
   * <p>Pids are used again by the system, so the process must also run the program that is expected
   * and name the data folder in its command line: a stranger is never touched.
   *
   * @param pidFile its first line is the pid; a file without one is just removed
   * @param program part of the executable's path, e.g. {@code redis-server}
   * @param marker part of the command line that only our process has
   */
  static void end(Path pidFile, String program, String marker) throws IOException {
    Optional<ProcessHandle> ours =
        pid(pidFile).flatMap(ProcessHandle::of).filter(p -> isOurs(p, program, marker));
    Ending.end(ours.stream().toList());
    Files.deleteIfExists(pidFile);
  }

  private static boolean isOurs(ProcessHandle process, String program, String marker) {
    ProcessHandle.Info info = process.info();
    String commandLine = info.commandLine().orElse("");
    return process.isAlive()
        && (info.command().orElse("").contains(program) || commandLine.contains(program))
        && commandLine.contains(marker);
  }

  private static Optional<Long> pid(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::trim)
          .filter(line -> line.matches("\\d{1,18}"))
          .map(Long::valueOf);
    }
  }

  /** Deletes a folder with all that is in it, if there is one. */
  public static void deleteRecursively(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
