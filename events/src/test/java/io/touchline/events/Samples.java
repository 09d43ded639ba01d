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
import io.touchline.events.odds.Anomaly;
import io.touchline.events.odds.AnomalySeverity;
import io.touchline.events.odds.AnomalyType;
import io.touchline.events.odds.BestPrice;
import io.touchline.events.odds.FairPrices;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.PriceDirection;
import io.touchline.events.odds.SelectionPrice;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.events.odds.ValueBet;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceReport;
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
        "espn",
        null);
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
        "espn-simulated",
        null);
  }

  private static SelectionPrice price(
      double price, String original, double opening, Double previous) {
    return new SelectionPrice(
        price,
        original,
        null,
        false,
        opening,
        KICK_OFF,
        previous,
        price / opening - 1,
        previous == null ? 0 : price / previous - 1,
        previous == null ? PriceDirection.STEADY : PriceDirection.SHORTENING,
        previous == null ? 0 : -1.5,
        CHANGED,
        SEEN);
  }

  static FootballOddsUpdate odds() {
    SelectionPrice suspended =
        new SelectionPrice(
            9.5,
            "17/2",
            SuspensionReason.INCIDENT,
            false,
            5.0,
            KICK_OFF,
            7.0,
            0.9,
            9.5 / 7.0 - 1,
            PriceDirection.DRIFTING,
            0,
            CHANGED,
            SEEN);
    return new FootballOddsUpdate(
        "730412",
        List.of(
            new OddsData(
                "Pinnacle",
                "pinnacle",
                "1.60 / 4.00 / 7.50",
                2.5,
                1.6,
                4.0,
                7.5,
                true,
                0.0083,
                Map.of(
                    "home",
                    price(1.6, "1.6", 2.0, 1.75),
                    "draw",
                    price(4.0, "4.0", 3.5, null),
                    "away",
                    price(7.5, "7.5", 4.5, null)),
                CHANGED,
                SEEN,
                CHANGED,
                "the-odds-api",
                SEEN.plusSeconds(90)),
            new OddsData(
                "Bet 365",
                "bet365",
                "ARS -0.5",
                null,
                null,
                null,
                null,
                true,
                null,
                Map.of("away", suspended),
                CHANGED,
                SEEN,
                null,
                "espn",
                null)),
        League.PL,
        "Arsenal",
        "Chelsea",
        KICK_OFF,
        MarketStatus.OPEN,
        new Suspension(SuspensionReason.INCIDENT, "Goal, 1-0", CHANGED),
        new Suspension(SuspensionReason.INCIDENT, "Goal, 1-0", CHANGED),
        true,
        Map.of(
            "home",
            new BestPrice(1.6, "pinnacle", "Pinnacle"),
            "draw",
            new BestPrice(4.0, "pinnacle", "Pinnacle"),
            "away",
            new BestPrice(7.5, "pinnacle", "Pinnacle")),
        0.0083,
        new FairPrices(
            "pinnacle",
            "Pinnacle",
            0.0083,
            Map.of("home", 0.6198, "draw", 0.2479, "away", 0.1322),
            Map.of("home", 0.6221, "draw", 0.2471, "away", 0.1308),
            0.0044),
        List.of(new ValueBet("home", "bet365", "Bet 365", 1.7, 0.6221, 0.0576)),
        CHANGED,
        SEEN,
        SEEN);
  }

  static Record of(EventType type) {
    return switch (type) {
      case LIVE_MATCHES_UPDATE ->
          new LiveMatchesUpdate(
              List.of(inPlay().withOdds(odds().summary()), scheduled()), 2, 1, null, SEEN);
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
      case FOOTBALL_ODDS_UPDATE -> odds();
      case ODDS_TICK ->
          new OddsTick(
              "odds:730412/h2h/pinnacle/home@1795276022120",
              "football",
              "730412",
              "Arsenal v Chelsea",
              "PL",
              KICK_OFF,
              Market.H2H,
              "home",
              "Arsenal",
              "pinnacle",
              "Pinnacle",
              1.6,
              2.3,
              "1.6",
              SuspensionReason.SOURCE,
              true,
              new Anomaly(AnomalyType.SUDDEN_DROP, AnomalySeverity.MEDIUM),
              CHANGED,
              SEEN,
              "the-odds-api");
      case SOURCE_REPORT ->
          new SourceReport(
              "odds-service",
              "the-odds-api",
              new SourceStatus(
                  SourceState.HEALTHY,
                  null,
                  CHANGED,
                  SEEN,
                  SEEN,
                  CHANGED,
                  0,
                  412,
                  CircuitState.CLOSED,
                  3,
                  false),
              Map.of("INVALID_WIN_ODDS", 3L),
              SEEN);
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
