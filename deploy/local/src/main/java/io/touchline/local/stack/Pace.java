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
  private static final int SERVICES_OWN_PER_SECOND = 2;
  private static final int SERVICES_OWN_PER_MINUTE = 60;

  /** Eight leagues every ten seconds: 48 requests a minute, within the limit for ESPN. */
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
    // A kept answer is soon an old one.
    environment.put("TOUCHLINE_ESPN_CACHE_TTL", "1");
    int perMinute = leagues * 60 / seconds;
    if (perMinute > SERVICES_OWN_PER_MINUTE) {
      // Those limits spare ESPN; the sandbox need not be spared. A quarter more for what is late.
      environment.put("TOUCHLINE_ESPN_RATE_PER_MINUTE", String.valueOf(perMinute * 5 / 4));
      environment.put(
          "TOUCHLINE_ESPN_RATE_PER_SECOND",
          String.valueOf(Math.max(SERVICES_OWN_PER_SECOND, leagues)));
    }
    return environment;
  }
}
