package io.touchline.local.stack;

import io.touchline.local.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * At most one stack a data folder. The lock on {@code stack.lock} decides, since the system drops
 * it with our process however that ends; {@code stack.pid} tells others who holds it.
 */
final class StackLock implements AutoCloseable {
  private final FileChannel channel;
  private final Path pidFile;

  private StackLock(FileChannel channel, Path pidFile) {
    this.channel = channel;
    this.pidFile = pidFile;
  }

  /**
   * Takes the lock of a data folder.
   *
   * @throws StackException if a stack runs on this folder
   */
  static StackLock take(Path home) throws StackException {
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        String pid = holder(home).map(p -> " (pid " + p.pid() + ")").orElse("");
        throw new StackException(
            "Touchline runs already on " + home + pid + ". Stop it with: ./touchline down");
      }
      PidFile.write(pidFile(home), ProcessHandle.current());
      return new StackLock(channel, pidFile(home));
    } catch (IOException e) {
      throw new StackException("Cannot use the data folder " + home + ": " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another stack within this JVM, as in tests.
      return false;
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
    channel.close();
  }
}
