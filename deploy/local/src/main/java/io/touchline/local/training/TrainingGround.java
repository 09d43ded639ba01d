package io.touchline.local.training;

import io.touchline.local.embedded.Leftovers;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.process.PidFile;
import io.touchline.local.sandbox.SandboxServer;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.settings.Upstream;
import io.touchline.local.stack.Infrastructure;
import io.touchline.local.stack.PortChoice;
import io.touchline.local.stack.Sandbox;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What services need for a training run: Kafka, PostgreSQL, Redis and the sandbox, on a folder of
 * its own.
 */
final class TrainingGround implements AutoCloseable {
  private static final Infrastructure.PortSet ANY_PORTS = new Infrastructure.PortSet(0, 0, 0);

  private final Infrastructure infrastructure;
  private final Sandbox sandbox;

  private TrainingGround(Infrastructure infrastructure, Sandbox sandbox) {
    this.infrastructure = infrastructure;
    this.sandbox = sandbox;
  }

  /** Ends what a killed training left in this folder, and removes that. */
  static void clear(Path folder) throws IOException {
    PidFile.endAll(runFolder(folder));
    Infrastructure.endLeftoversOf(folder);
    Leftovers.deleteRecursively(folder);
  }

  /** Where the pid files of the services are to be. */
  static Path runFolder(Path folder) {
    return folder.resolve("run");
  }

  static TrainingGround start(Path folder, PortChoice ports) throws StackException {
    Infrastructure infrastructure = Infrastructure.start(folder, ANY_PORTS);
    try {
      var upstream = new Upstream.Simulated(new MatchDay(1, 20), JsonVariant.Y2026);
      return new TrainingGround(infrastructure, Sandbox.start(upstream, ports, Clock.systemUTC()));
    } catch (StackException | RuntimeException e) {
      infrastructure.close();
      throw e;
    }
  }

  /** What the services shall know; polls come thick and fast. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(sandbox.environment());
    environment.putAll(infrastructure.environment());
    environment.put("LIVE_MATCHES_UPDATE_INTERVAL", "5");
    environment.put("ODDS_UPDATE_INTERVAL", "2");
    environment.put("TOUCHLINE_ODDS_LIVE_INTERVAL", "2");
    return environment;
  }

  @Override
  public void close() {
    sandbox.server().ifPresent(SandboxServer::close);
    infrastructure.close();
  }
}
