package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.Side;
import java.time.Instant;
import java.util.List;

/** Readings of one match, as tests need them. */
final class MatchStates {
  static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

  private MatchStates() {}

  static LiveMatch reading(
      MatchStatus status, MatchPeriod period, Integer home, Integer away, Incident... events) {
    return new LiveMatch(
        "1",
        League.PL,
        "Home FC",
        "Away FC",
        "10",
        "20",
        null,
        null,
        home,
        away,
        null,
        null,
        status,
        period,
        null,
        null,
        null,
        NOW,
        null,
        List.of(events),
        0,
        NOW,
        NOW,
        NOW,
        "espn",
        null);
  }

  static LiveMatch scheduled() {
    return reading(MatchStatus.SCHEDULED, MatchPeriod.PRE_MATCH, null, null);
  }

  static LiveMatch live(MatchPeriod period, int home, int away, Incident... events) {
    return reading(MatchStatus.LIVE, period, home, away, events);
  }

  static LiveMatch finished(MatchPeriod period, int home, int away, Incident... events) {
    return reading(MatchStatus.FINISHED, period, home, away, events);
  }

  static Incident goal(Side side, int minute, String player) {
    return incident(IncidentType.GOAL, side, minute, player);
  }

  static Incident yellow(Side side, int minute, String player) {
    return incident(IncidentType.YELLOW_CARD, side, minute, player);
  }

  static Incident incident(IncidentType type, Side side, int minute, String player) {
    return new Incident(type, side, minute, null, minute + "'", player, null);
  }
}
