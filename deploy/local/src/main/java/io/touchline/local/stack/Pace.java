package io.touchline.local.stack;

import io.touchline.local.matchday.Competition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How often the services ask the sandbox for a league.
 *
 * @param seconds between two questions, whether a match is in play or not: the sandbox's time runs
 *     fast, so that a pause of minutes as for ESPN would jump over much of it
 * @param leagues how many are asked for
 */
record Pace(int seconds, int leagues) {
  private static final int SLOWEST = 10;
  private static final int ODDS_IN_PLAY = 5;
  // Beside the ingest-service, the odds-service asks ESPN: for the scoreboards of the day, for the
  // days to come, and for single matches of each league.
  private static final int QUESTIONS_A_LEAGUE = 12;
  private static final int LEAST_PER_MINUTE = 600;
  private static final int LEAST_PER_SECOND = 20;

  /** Every league as often as the sandbox's time is worth it. */
  static final Pace SIMULATED = new Pace(SLOWEST, Competition.values().length);

  /** Twice a step, so that none is missed. */
  static Pace ofRecording(Duration step, int leagues) {
    return new Pace(Math.clamp(step.toSeconds() / 2, 1, SLOWEST), leagues);
  }

  /** As settings of the services. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("LIVE_MATCHES_UPDATE_INTERVAL", String.valueOf(seconds));
    environment.put("TOUCHLINE_ESPN_IDLE_INTERVAL", String.valueOf(seconds));
    environment.put("ODDS_UPDATE_INTERVAL", String.valueOf(seconds));
    environment.put(
        "TOUCHLINE_ODDS_LIVE_INTERVAL", String.valueOf(Math.min(seconds, ODDS_IN_PLAY)));
    // A kept answer is soon an old one.
    environment.put("TOUCHLINE_ESPN_CACHE_TTL", "1");
    // The services' own limits spare ESPN; the sandbox need not be spared.
    int perMinute = QUESTIONS_A_LEAGUE * leagues * 60 / seconds;
    environment.put(
        "TOUCHLINE_ESPN_RATE_PER_MINUTE", String.valueOf(Math.max(LEAST_PER_MINUTE, perMinute)));
    environment.put(
        "TOUCHLINE_ESPN_RATE_PER_SECOND",
        String.valueOf(Math.max(LEAST_PER_SECOND, QUESTIONS_A_LEAGUE * leagues)));
    return environment;
  }
}
