package io.touchline.local.stack;

import io.touchline.local.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL, started again with its data and on its port when it dies: the services live without
 * it for a while, and so does the stack.
 */
final class SupervisedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedPostgres.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 5;

  private final Path folder;
  private final CountDownLatch closing = new CountDownLatch(1);
  private EmbeddedPostgres postgres;

  private SupervisedPostgres(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** Starts it once; it is not watched yet. */
  static SupervisedPostgres start(Path folder, int port) throws IOException {
    return new SupervisedPostgres(folder, EmbeddedPostgres.start(folder, port));
  }

  /** As it runs now, or ran last. */
  synchronized EmbeddedPostgres current() {
    return postgres;
  }

  /**
   * From now on a death is followed by a new start.
   *
   * @param say takes what there is to tell about it
   * @param lost called once if it does not start any more
   */
  void supervise(Consumer<String> say, Runnable lost) {
    Thread.ofPlatform().daemon().name("watch-postgres").start(() -> watch(say, lost));
  }

  private void watch(Consumer<String> say, Runnable lost) {
    try {
      int failures = 0;
      while (failures < TRIES) {
        current().process().onExit().join();
        // A Ctrl-C may reach the child before it reaches us: the pause lets us hear of it.
        if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        say.accept("PostgreSQL has ended, starting it again");
        failures = startAgain() ? 0 : failures + 1;
      }
      lost.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean startAgain() {
    if (closing.getCount() == 0) {
      return true;
    }
    try {
      // The dead one still holds its lock on the data folder, as far as this JVM is concerned.
      postgres.close();
    } catch (IOException e) {
      LOG.debug("The dead PostgreSQL did not close", e);
    }
    try {
      postgres = EmbeddedPostgres.start(folder, postgres.port());
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("PostgreSQL does not start again", e);
      return false;
    }
  }

  /** Ends it for good. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    synchronized (this) {
      postgres.close();
    }
  }
}
