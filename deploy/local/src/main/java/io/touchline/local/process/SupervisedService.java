package io.touchline.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A service that is started again when it dies, after a pause that doubles from half a second to
 * half a minute and is short again once the service has run for a minute.
 */
public final class SupervisedService implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final ServiceSpec spec;
  private final File log;
  private final Path pidFile;
  private final Consumer<String> say;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Process process;

  private SupervisedService(ServiceSpec spec, Path log, Path pidFile, Consumer<String> say) {
    this.spec = spec;
    this.log = log.toFile();
    this.pidFile = pidFile;
    this.say = say;
  }

  /**
   * Starts it once; it is not watched yet.
   *
   * @param log where its output goes
   * @param pidFile names its process, for the next start after a crash of ours
   * @param say takes what there is to tell about it, on the watching thread
   */
  public static SupervisedService start(
      ServiceSpec spec, Path log, Path pidFile, Consumer<String> say) throws IOException {
    SupervisedService service = new SupervisedService(spec, log, pidFile, say);
    service.launch();
    return service;
  }

  private synchronized void launch() throws IOException {
    if (stopping.getCount() == 0) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(spec.environment());
    process = builder.start();
    PidFile.write(pidFile, process.toHandle());
  }

  /** From now on a death is followed by a new start. */
  public void supervise() {
    Thread.ofPlatform().daemon().name("watch-" + spec.name()).start(this::watch);
  }

  private void watch() {
    Duration pause = FIRST_PAUSE;
    try {
      while (stopping.getCount() > 0) {
        long started = System.nanoTime();
        int status = process.waitFor();
        boolean steady = System.nanoTime() - started > STEADY.toNanos();
        pause = steady ? FIRST_PAUSE : pause;
        // A Ctrl-C reaches the child before it reaches us: the pause lets us hear of it.
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        say.accept(
            "%s ended with status %d, started again after %d ms"
                .formatted(spec.name(), status, pause.toMillis()));
        launch();
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      say.accept(spec.name() + " cannot be started again: " + e.getMessage());
    }
  }

  public ServiceSpec spec() {
    return spec;
  }

  /** The process as it runs now. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** The status with which it ended; empty while it runs. */
  public Optional<Integer> ended() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  /** From now on a death is final. */
  public synchronized void release() {
    stopping.countDown();
  }

  /** Ends it. */
  @Override
  public void close() {
    release();
    Ending.end(List.of(process()));
  }
}
