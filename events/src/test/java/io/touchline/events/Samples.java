package io.touchline.events;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.MatchUpdate;
import io.touchline.events.football.Side;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import io.touchline.events.system.SystemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One event of each type, with every field in use somewhere. Their JSON is the golden files. */
final class Samples {
  private static final Instant KICK_OFF = Instant.parse("2026-11-21T15:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-11-21T15:47:02.120Z");
  private static final Instant SEEN = Instant.parse("2026-11-21T15:47:32.481Z");

  private static final Incident GOAL =
      new Incident(
          IncidentType.PENALTY_GOAL,
          Side.HOME,
          45,
          2,
          "45'+2'",
          "Mara Lindqvist",
          "Penalty - Scored");

  private Samples() {}

  static LiveMatch inPlay() {
    return new LiveMatch(
        "730412",
        League.PL,
        "Arsenal",
        "Chelsea",
        "359",
        "363",
        "https://crests.example/359.png",
        "https://crests.example/363.png",
        1,
        0,
        null,
        null,
        MatchStatus.LIVE,
        MatchPeriod.FIRST_HALF,
        45,
        2,
        "45'+2'",
        KICK_OFF,
        "Emirates Stadium",
        List.of(
            new Incident(IncidentType.YELLOW_CARD, Side.AWAY, 31, null, "31'", null, "Yellow Card"),
            GOAL),
        3,
        CHANGED,
        CHANGED,
        SEEN,
        "espn");
  }

  static LiveMatch scheduled() {
    return new LiveMatch(
        "730413",
        League.CL,
        "Real Madrid",
        "Inter",
        "86",
        "110",
        null,
        null,
        null,
        null,
        null,
        null,
        MatchStatus.SCHEDULED,
        MatchPeriod.PRE_MATCH,
        null,
        null,
        null,
        KICK_OFF.plusSeconds(18_000),
        null,
        List.of(),
        0,
        CHANGED,
        CHANGED,
        SEEN,
        "espn-simulated");
  }

  static Record of(EventType type) {
    return switch (type) {
      case LIVE_MATCHES_UPDATE ->
          new LiveMatchesUpdate(List.of(inPlay(), scheduled()), 2, 1, null, SEEN);
      case MATCH_UPDATE -> new MatchUpdate(inPlay(), SEEN);
      case MATCH_EVENT ->
          new MatchEvent(
              "730412:3",
              3,
              MatchEventType.GOAL,
              "730412",
              League.PL,
              "Arsenal",
              "Chelsea",
              Side.HOME,
              GOAL,
              45,
              2,
              1,
              0,
              null,
              null,
              CHANGED,
              "espn",
              CHANGED);
      case SYSTEM_STATUS ->
          new SystemStatus(
              new SystemStatus.Sources(
                  SEEN,
                  Map.of(
                      "espn",
                      new SourceStatus(
                          SourceState.DEGRADED,
                          "HTTP 429 from eng.1; next try in 12 s",
                          CHANGED,
                          SEEN,
                          SEEN,
                          CHANGED,
                          1,
                          44,
                          CircuitState.CLOSED,
                          2,
                          false))),
              SEEN);
      case REJECTION ->
          new Rejection(
              "espn-0191",
              "espn",
              Feed.MATCHES.topic(),
              "MISSING_TEAM",
              "Event 730499 has one competitor instead of two",
              "730499",
              "{\"id\":\"730499\",\"competitions\":[]}",
              SEEN);
    };
  }
}
