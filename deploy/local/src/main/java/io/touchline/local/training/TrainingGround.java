package io.touchline.local.training;

import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.settings.Upstream;
import io.touchline.local.stack.Infrastructure;
import io.touchline.local.stack.PortChoice;
import io.touchline.local.stack.Sandbox;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parts for training runs, on a folder that is thrown away. */
final class TrainingGround implements AutoCloseable {
  private final Infrastructure infrastructure;
  private final Sandbox sandbox;

  private TrainingGround(Infrastructure infrastructure, Sandbox sandbox) {
    this.infrastructure = infrastructure;
    this.sandbox = sandbox;
  }

  static TrainingGround start(Path data, PortChoice ports) throws StackException {
    Infrastructure infrastructure = Infrastructure.start(data, new Infrastructure.PortSet(0, 0, 0));
    try {
      var upstream = new Upstream.Simulated(new MatchDay(1, 20), JsonVariant.Y2026);
      return new TrainingGround(infrastructure, Sandbox.start(upstream, ports, Clock.systemUTC()));
    } catch (StackException e) {
      infrastructure.close();
      throw e;
    }
  }

  /** What the services shall know; polls come thick and fast. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(sandbox.environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", infrastructure.redis().url());
    environment.put("TOUCHLINE_POSTGRES_URL", infrastructure.postgres().jdbcUrl());
    environment.put("LIVE_MATCHES_UPDATE_INTERVAL", "5");
    return environment;
  }

  @Override
  public void close() {
    sandbox.server().ifPresent(s -> s.close());
    infrastructure.close();
  }

  static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }
}
