package io.touchline.local.training;

import io.touchline.local.process.Ending;
import io.touchline.local.process.LogFiles;
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

  public Training(StackConfig config, Console console) {
    this.config = config;
    this.console = console;
  }

  /**
   * Makes what is missing or no longer fits.
   *
   * @throws StackException if a service does not run; without its cache it is just slower, so a
   *     cache that cannot be made is only told
   */
  public void run() throws StackException, InterruptedException {
    List<ServiceCatalogue> stale = stale();
    if (!stale.isEmpty()) {
      trainAll(stale);
    }
  }

  /** Whether any cache is missing or no longer fits. */
  public boolean needed() {
    return !stale().isEmpty();
  }

  private List<ServiceCatalogue> stale() {
    return Arrays.stream(ServiceCatalogue.values())
        .filter(service -> !cache(service, 0, Map.of()).fresh())
        .toList();
  }

  private AotCache cache(ServiceCatalogue service, int port, Map<String, String> environment) {
    Path root = config.root();
    return AotCache.of(service.jar(root), service.spec(root, port, environment));
  }

  private void trainAll(List<ServiceCatalogue> services)
      throws StackException, InterruptedException {
    PortChoice ports = new PortChoice(new Settings(Map.of()));
    Path data = null;
    try {
      data = Files.createTempDirectory("touchline-training");
      console.progress("Making the start-up caches: Kafka and Redis …");
      try (TrainingGround ground = TrainingGround.start(data, ports)) {
        for (ServiceCatalogue service : services) {
          console.progress("Making the start-up cache of " + service.serviceName() + " …");
          train(
              service,
              ports.choose(service.portVariable(), service.defaultPort()),
              ground.environment());
        }
      }
    } catch (IOException e) {
      throw new StackException("Cannot make the start-up caches: " + e.getMessage(), e);
    } finally {
      console.progress("");
      if (data != null) {
        TrainingGround.remove(data);
      }
    }
  }

  private void train(ServiceCatalogue service, int port, Map<String, String> environment)
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
      if (process.isAlive()) {
        Ending.end(List.of(process.toHandle()));
      }
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
