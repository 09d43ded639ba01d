package io.touchline.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * What at most one process may have at a time. The lock is the system's, on a file, and goes with
 * our process however that ends; the file itself stays and means nothing.
 */
public final class ProcessLock implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock; empty if another has it. */
  public static Optional<ProcessLock> tryTake(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(channel)) {
      return Optional.of(new ProcessLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Takes the lock, however long another has it.
   *
   * @param waiting called once if another has it
   */
  public static ProcessLock take(Path file, Runnable waiting)
      throws IOException, InterruptedException {
    Optional<ProcessLock> lock = tryTake(file);
    if (lock.isEmpty()) {
      waiting.run();
    }
    while (lock.isEmpty()) {
      Thread.sleep(GLANCE);
      lock = tryTake(file);
    }
    return lock.get();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another within this JVM, as in tests.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
