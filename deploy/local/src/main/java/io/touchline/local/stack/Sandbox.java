package io.touchline.local.stack;

import io.touchline.events.football.League;
import io.touchline.local.matchday.Competition;
import io.touchline.local.sandbox.SandboxServer;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.RecordedScoreboards;
import io.touchline.local.scoreboard.Scoreboards;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import io.touchline.local.settings.Upstream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the services are told about their source, and the sandbox upstream if it is that.
 *
 * @param server empty if the services ask another
 * @param environment what the services shall know of it
 * @param notes what the user shall know of it
 */
public record Sandbox(
    Optional<SandboxServer> server, Map<String, String> environment, List<String> notes) {
  private static final int DEFAULT_PORT = 3020;

  /**
   * Starts the sandbox upstream, if the scores come from it.
   *
   * @throws StackException if it cannot listen, or what it shall play cannot be read
   */
  public static Sandbox start(Upstream upstream, PortChoice ports, Clock clock)
      throws StackException {
    return switch (upstream) {
      case Upstream.Live live ->
          new Sandbox(Optional.empty(), Map.of(), List.of("Scores come from the real ESPN."));
      case Upstream.Given given ->
          new Sandbox(Optional.empty(), Map.of(), List.of("Scores come from " + given.url() + "."));
      case Upstream.Simulated simulated -> simulated(simulated, ports, clock);
      case Upstream.Recorded recorded -> recorded(recorded, ports, clock);
    };
  }

  private static Sandbox simulated(Upstream.Simulated upstream, PortChoice ports, Clock clock)
      throws StackException {
    SandboxServer server =
        listen(new SimulatedScoreboards(upstream.matchDay()), upstream.variant(), ports, clock);
    return new Sandbox(
        Optional.of(server),
        environment(
            server,
            Pace.SIMULATED,
            Map.of("TOUCHLINE_ODDS_API_URL", server.url(), "TOUCHLINE_ODDS_API_KEY", "simulated")),
        List.of(
            "Scores and odds are SIMULATED, at %d match seconds a second."
                .formatted(upstream.matchDay().speed())));
  }

  private static Sandbox recorded(Upstream.Recorded upstream, PortChoice ports, Clock clock)
      throws StackException {
    RecordedScoreboards boards;
    try {
      boards = RecordedScoreboards.read(upstream.folder(), upstream.step(), upstream.loop());
    } catch (IOException e) {
      throw new BadRecordingsException(e);
    }
    List<String> notes = new ArrayList<>();
    boards
        .slugs()
        .forEach(
            slug -> notes.add("Recorded: %s, %d scoreboards".formatted(slug, boards.count(slug))));
    boards
        .skipped()
        .forEach(
            s ->
                notes.add(
                    "Skipped %s: %s"
                        .formatted(upstream.folder().relativize(s.file()), s.reason())));
    List<String> leagues =
        boards.slugs().stream().flatMap(slug -> league(slug).stream()).map(League::name).toList();
    SandboxServer server = listen(boards, JsonVariant.Y2026, ports, clock);
    return new Sandbox(Optional.of(server), environment(server, upstream.step(), leagues), notes);
  }

  private static Map<String, String> environment(
      SandboxServer server, Duration step, List<String> leagues) {
    return leagues.isEmpty()
        ? environment(server, Pace.SIMULATED, Map.of())
        : environment(
            server,
            Pace.ofRecording(step, leagues.size()),
            Map.of("TOUCHLINE_ESPN_LEAGUES", String.join(",", leagues)));
  }

  private static SandboxServer listen(
      Scoreboards boards, JsonVariant variant, PortChoice ports, Clock clock)
      throws StackException {
    int port = ports.choose("TOUCHLINE_SANDBOX_PORT", DEFAULT_PORT);
    try {
      return SandboxServer.start(port, boards, variant, clock);
    } catch (IOException e) {
      throw new StackException(e.getMessage(), e);
    }
  }

  private static Map<String, String> environment(
      SandboxServer server, Pace pace, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TOUCHLINE_ESPN_SITE_URL", server.url());
    // Not for the real one either: a recording knows nothing that it could ask there.
    environment.put("TOUCHLINE_ESPN_CORE_URL", server.url());
    environment.putAll(pace.environment());
    return environment;
  }

  private static Optional<League> league(String slug) {
    return slug.equals("fifa.world")
        ? Optional.of(League.WC)
        : Competition.ofSlug(slug).map(Competition::league);
  }

  /** The folder of recordings cannot be read or has none. */
  public static final class BadRecordingsException extends StackException {
    private static final long serialVersionUID = 1L;

    BadRecordingsException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
