package io.touchline.local.training;

import io.touchline.local.embedded.Leftovers;
import io.touchline.local.embedded.Ports;
import io.touchline.local.process.LogFiles;
import io.touchline.local.process.PidFile;
import io.touchline.local.process.ProcessLock;
import io.touchline.local.process.Readiness;
import io.touchline.local.process.ServiceSpec;
import io.touchline.local.services.AotCache;
import io.touchline.local.services.ServiceCatalogue;
import io.touchline.local.settings.Settings;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.Console;
import io.touchline.local.stack.PortChoice;
import io.touchline.local.stack.StackException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the AOT caches of services, by one run of each that does what it will do when it is in use:
 * on real parts, asked over HTTP and WebSocket, long enough for a few polls.
 */
public final class Training {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  // Writing the cache takes a JVM of its own, some seconds after the service has ended.
  private static final Duration CACHE_LIMIT = Duration.ofMinutes(3);
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private final StackConfig config;
  private final Console console;
  private final Begin begin;

  /** What is to be done first when there is something to make. */
  @FunctionalInterface
  public interface Begin {
    void begin() throws StackException;
  }

  public Training(StackConfig config, Console console, Begin begin) {
    this.config = config;
    this.console = console;
    this.begin = begin;
  }

  /**
   * Makes what is missing or no longer fits. If the thread is interrupted, nothing is left running.
   *
   * @throws StackException if a service does not run; without its cache it is just slower, so a
   *     cache that cannot be made is only told
   */
  public void run() throws StackException, InterruptedException {
    if (needed()) {
      trainAll();
    }
  }

  private boolean needed() {
    return Arrays.stream(ServiceCatalogue.values()).anyMatch(this::stale);
  }

  private boolean stale(ServiceCatalogue service) {
    return !cache(service, 0, Map.of()).fresh();
  }

  private AotCache cache(ServiceCatalogue service, int port, Map<String, String> environment) {
    Path root = config.root();
    return AotCache.of(service.jar(root), service.spec(root, port, environment));
  }

  private void trainAll() throws StackException, InterruptedException {
    Path folder = config.home().resolve("training");
    try (ProcessLock _ = lock(config.home().resolve("training.lock"))) {
      // Who had the lock before us may have made them.
      if (needed()) {
        TrainingGround.clear(folder);
        begin.begin();
        trainAll(folder);
        Leftovers.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new StackException("Cannot make the start-up caches: " + e.getMessage(), e);
    } finally {
      console.progress("");
    }
  }

  private void trainAll(Path folder) throws IOException, StackException, InterruptedException {
    PortChoice ports = new PortChoice(new Settings(Map.of()));
    console.progress("Making the start-up caches: Kafka, PostgreSQL and Redis …");
    try (TrainingGround ground = TrainingGround.start(folder, ports)) {
      for (ServiceCatalogue service : ServiceCatalogue.values()) {
        // Beside the jar too: a start with another data folder may want the same cache.
        try (ProcessLock _ = lock(cache(service, 0, Map.of()).lockFile())) {
          if (stale(service)) {
            console.progress("Making the start-up cache of " + service.serviceName() + " …");
            train(service, Ports.free(), ground.environment(), TrainingGround.runFolder(folder));
          }
        }
      }
    }
  }

  private ProcessLock lock(Path file) throws IOException, InterruptedException {
    return ProcessLock.take(
        file, () -> console.progress("Another start makes the start-up caches; waiting for it …"));
  }

  private void train(
      ServiceCatalogue service, int port, Map<String, String> environment, Path runFolder)
      throws IOException, StackException, InterruptedException {
    AotCache cache = cache(service, port, environment);
    cache.discard();
    ServiceSpec spec = service.spec(config.root(), port, environment);
    LogFiles logs = new LogFiles(config.logFolder());
    String name = service.serviceName() + "-training";
    ProcessBuilder builder =
        new ProcessBuilder(spec.command(List.of("-XX:AOTCacheOutput=" + cache.file())))
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(logs.begin(name).toFile());
    builder.environment().putAll(spec.environment());
    Process process = builder.start();
    try {
      PidFile.write(runFolder.resolve(name + ".pid"), process.toHandle());
      awaitReady(spec, process, logs, name);
      Exercise.of(spec.url()).run(WARM_UP);
      process.destroy();
      boolean gone = process.waitFor(CACHE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      if (gone && Files.exists(cache.file())) {
        cache.keep();
      } else {
        console.say(
            "No start-up cache for %s (see %s); it will start more slowly."
                .formatted(service.serviceName(), logs.of(name)));
      }
    } finally {
      kill(process);
    }
  }

  /** One that failed, or is not wanted any more, with the JVM that writes its cache, if any. */
  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static void awaitReady(ServiceSpec spec, Process process, LogFiles logs, String name)
      throws StackException, InterruptedException {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    URI ready = spec.ready();
    try (Readiness readiness = new Readiness()) {
      while (!readiness.ready(ready)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new StackException(
              "%s did not become ready. The end of %s:%n%s"
                  .formatted(spec.name(), logs.of(name), String.join("\n", logs.tail(name, 25))));
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }
}
