package io.touchline.local.stack;

import io.touchline.local.process.PidFile;
import io.touchline.local.process.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * At most one stack a data folder. The lock on {@code stack.lock} decides; {@code stack.pid} tells
 * others who holds it.
 */
final class StackLock implements AutoCloseable {
  private final ProcessLock lock;
  private final Path pidFile;

  private StackLock(ProcessLock lock, Path pidFile) {
    this.lock = lock;
    this.pidFile = pidFile;
  }

  /**
   * Takes the lock of a data folder.
   *
   * @throws StackException if a stack runs on this folder
   */
  static StackLock take(Path home) throws StackException {
    try {
      Optional<ProcessLock> lock = ProcessLock.tryTake(home.resolve("stack.lock"));
      if (lock.isEmpty()) {
        String pid = holder(home).map(p -> " (pid " + p.pid() + ")").orElse("");
        throw new StackException(
            "Touchline runs already on " + home + pid + ". Stop it with: ./touchline down");
      }
      PidFile.write(pidFile(home), ProcessHandle.current());
      return new StackLock(lock.get(), pidFile(home));
    } catch (IOException e) {
      throw new StackException("Cannot use the data folder " + home + ": " + e.getMessage(), e);
    }
  }

  private static Path pidFile(Path home) {
    return home.resolve("stack.pid");
  }

  /** The process of the stack that runs on a folder, if one does. */
  static Optional<ProcessHandle> holder(Path home) throws IOException {
    return PidFile.running(pidFile(home));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pidFile);
    lock.close();
  }
}
