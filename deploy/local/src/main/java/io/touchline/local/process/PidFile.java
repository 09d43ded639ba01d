package io.touchline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a process that outlives us if we are killed. First line the pid, second the instant at
 * which the process started: pids are used again, but not with the same start, so that a stranger
 * is never mistaken for ours.
 */
public final class PidFile {
  // Linux counts from its boot, whose instant each JVM rounds to a second for itself.
  private static final Duration ROUNDING = Duration.ofSeconds(2);

  private PidFile() {}

  public static void write(Path file, ProcessHandle process) throws IOException {
    Files.createDirectories(file.getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.writeString(
        partial, process.pid() + "\n" + startOf(process) + "\n" + program(process) + "\n");
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The process of a pid file, if it still runs. */
  public static Optional<ProcessHandle> running(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 3 || !lines.getFirst().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Instant start = Instant.parse(lines.get(1));
    return ProcessHandle.of(Long.parseLong(lines.getFirst()))
        .filter(ProcessHandle::isAlive)
        .filter(p -> Duration.between(start, startOf(p)).abs().compareTo(ROUNDING) <= 0)
        .filter(p -> program(p).equals(lines.get(2)));
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String program(ProcessHandle process) {
    return process.info().command().orElse("");
  }

  /**
   * Ends every process that a {@code *.pid} file of a folder names, and removes the files.
   *
   * @return the names of those that still ran
   */
  public static List<String> endAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".pid")).sorted().toList();
    }
    List<String> ended = new ArrayList<>();
    for (Path file : files) {
      Optional<ProcessHandle> process = running(file);
      if (process.isPresent()) {
        Ending.end(List.of(process.get()));
        ended.add(file.getFileName().toString().replace(".pid", ""));
      }
      Files.delete(file);
    }
    return ended;
  }
}
