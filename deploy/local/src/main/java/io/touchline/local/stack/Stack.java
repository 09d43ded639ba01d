package io.touchline.local.stack;

import io.touchline.local.embedded.Leftovers;
import io.touchline.local.process.Ending;
import io.touchline.local.process.LogFiles;
import io.touchline.local.process.PidFile;
import io.touchline.local.process.Readiness;
import io.touchline.local.process.ServiceSpec;
import io.touchline.local.process.SupervisedService;
import io.touchline.local.services.LocalService;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.settings.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * The running system. {@link #start} brings it up, {@link #awaitLoss} waits for what ends it,
 * {@link #close} takes it down: services first, so that they can still say farewell to Kafka and
 * Redis.
 */
public final class Stack implements AutoCloseable {
  private static final int KAFKA_PORT = 9092;
  private static final int POSTGRES_PORT = 15432;
  private static final int REDIS_PORT = 16379;
  private static final Set<String> ESPN_ADDRESSES =
      Set.of("TOUCHLINE_ESPN_SITE_URL", "TOUCHLINE_ESPN_CORE_URL");
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int TAIL = 25;

  private final StackConfig config;
  private final Console console;
  private final LogFiles logs;
  private final StackLock lock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<SupervisedService> services = new CopyOnWriteArrayList<>();
  private Infrastructure infrastructure;
  private Sandbox sandbox;
  private boolean closed;
  private volatile String loss;

  private Stack(StackConfig config, Console console, StackLock lock) {
    this.config = config;
    this.lock = lock;
    this.console = console;
    this.logs = new LogFiles(config.logFolder());
  }

  /**
   * Takes the data folder; nothing below it may be touched before. Nothing is started yet; {@link
   * #close} may be called at any time from here on.
   *
   * @throws StackException if another stack has the folder
   */
  public static Stack claim(StackConfig config, Console console) throws StackException {
    return new Stack(config, console, StackLock.take(config.home()));
  }

  /**
   * Brings everything up and returns when every service is ready.
   *
   * @throws StackException if something did not start; the caller must still {@link #close}
   */
  public void start(List<? extends LocalService> wanted)
      throws StackException, InterruptedException {
    try {
      endLeftovers();
      PortChoice ports = new PortChoice(config.settings());
      var infrastructurePorts =
          new Infrastructure.PortSet(
              ports.choose("TOUCHLINE_KAFKA_PORT", KAFKA_PORT),
              ports.choose("TOUCHLINE_POSTGRES_PORT", POSTGRES_PORT),
              ports.choose("TOUCHLINE_REDIS_PORT", REDIS_PORT));
      Map<LocalService, Integer> servicePorts = new LinkedHashMap<>();
      for (LocalService service : wanted) {
        servicePorts.put(service, ports.choose(service.portVariable(), service.defaultPort()));
      }
      sandbox = Sandbox.start(config.upstream(), ports, Clock.systemUTC());
      console.progress("Starting Kafka, PostgreSQL and Redis …");
      infrastructure = Infrastructure.start(config.dataFolder(), infrastructurePorts);
      infrastructure.supervise(console::tell, this::lost);
      launch(servicePorts);
      awaitReady();
      services.forEach(SupervisedService::supervise);
      Endpoints.write(config.home(), addresses());
    } catch (IOException e) {
      throw new StackException(e.toString(), e);
    } finally {
      console.progress("");
    }
  }

  private void endLeftovers() throws IOException {
    List<String> left = PidFile.endAll(config.runFolder());
    if (!left.isEmpty()) {
      console.say("Ended what an earlier start had left running: " + String.join(", ", left));
    }
    Infrastructure.endLeftovers(config.home());
    Endpoints.remove(config.home());
    Leftovers.deleteRecursively(config.temporaryFolder());
    Files.createDirectories(config.temporaryFolder());
    if (config.upstream() instanceof Upstream.Recorded) {
      // A recording plays from its beginning: what it led to the last time lies in its future.
      Leftovers.deleteRecursively(config.dataFolder());
    }
  }

  private void launch(Map<LocalService, Integer> ports) throws IOException {
    Map<String, String> environment = environment();
    for (var service : ports.entrySet()) {
      ServiceSpec spec = service.getKey().spec(config.root(), service.getValue(), environment);
      synchronized (this) {
        if (closed) {
          return;
        }
        services.add(
            SupervisedService.start(
                spec,
                logs.begin(spec.name()),
                config.runFolder().resolve(spec.name() + ".pid"),
                console::tell));
      }
    }
  }

  /** What the services shall know; what the user has set goes before. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(sandbox.environment());
    environment.putAll(infrastructure.environment());
    boolean ourUpstream = sandbox.server().isPresent();
    environment
        .keySet()
        .removeIf(
            name ->
                config.settings().text(name).isPresent()
                    // A recording that was asked for in words goes before a variable.
                    && !(ourUpstream && ESPN_ADDRESSES.contains(name)));
    return environment;
  }

  private void awaitReady() throws StackException, InterruptedException {
    long started = System.nanoTime();
    List<SupervisedService> waiting = new ArrayList<>(services);
    try (Readiness readiness = new Readiness()) {
      while (true) {
        for (SupervisedService service : List.copyOf(waiting)) {
          if (readiness.ready(service.spec().ready())) {
            waiting.remove(service);
          } else if (service.ended().isPresent()) {
            throw failed(service, "ended with status " + service.ended().get());
          }
        }
        if (waiting.isEmpty()) {
          return;
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - started);
        if (waited.compareTo(config.startLimit()) > 0) {
          throw failed(
              waiting.getFirst(), "was not ready after " + config.startLimit().toSeconds() + " s");
        }
        console.progress("Starting " + names(waiting) + " …");
        Thread.sleep(GLANCE);
      }
    }
  }

  private static String names(List<SupervisedService> services) {
    return String.join(", ", services.stream().map(s -> s.spec().name()).toList());
  }

  private StackException failed(SupervisedService service, String how) {
    String name = service.spec().name();
    return new StackException(
        "%s %s. The end of %s:%n%s"
            .formatted(name, how, logs.of(name), String.join("\n", logs.tail(name, TAIL))));
  }

  private void lost(String part) {
    synchronized (this) {
      if (!closed) {
        loss = part + " has ended";
      }
    }
    ended.countDown();
  }

  /**
   * Waits until a part that cannot be replaced is lost, or the stack is closed.
   *
   * @return what was lost; empty if it was closed
   */
  public Optional<String> awaitLoss() throws InterruptedException {
    ended.await();
    return Optional.ofNullable(loss);
  }

  /** Address by part, in the order of the flow. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    sandbox.server().ifPresent(s -> addresses.put("sandbox", s.url()));
    services.forEach(s -> addresses.put(s.spec().name(), s.spec().url().toString()));
    addresses.put("kafka", infrastructure.kafka().bootstrapServers());
    addresses.put("redis", infrastructure.redis().url());
    addresses.put("postgres", infrastructure.postgres().url());
    return addresses;
  }

  /** What the user shall know about the source of the scores. */
  public List<String> notes() {
    return sandbox.notes();
  }

  /** Log file by service. */
  public Map<String, Path> serviceLogs() {
    Map<String, Path> files = new LinkedHashMap<>();
    services.forEach(s -> files.put(s.spec().name(), logs.of(s.spec().name())));
    return files;
  }

  /** Every child process. */
  public List<ProcessHandle> processes() {
    List<ProcessHandle> processes =
        new ArrayList<>(services.stream().map(SupervisedService::process).toList());
    if (infrastructure != null) {
      processes.addAll(infrastructure.processes());
    }
    return processes;
  }

  /** Kills every child, without asking. */
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  /** Takes everything down that has come up; a second call does nothing. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    services.forEach(SupervisedService::release);
    Ending.end(services.stream().map(SupervisedService::process).toList());
    if (sandbox != null) {
      sandbox.server().ifPresent(s -> s.close());
    }
    if (infrastructure != null) {
      infrastructure.close();
    }
    for (SupervisedService service : services) {
      Files.deleteIfExists(config.runFolder().resolve(service.spec().name() + ".pid"));
    }
    Endpoints.remove(config.home());
    lock.close();
    ended.countDown();
  }
}
