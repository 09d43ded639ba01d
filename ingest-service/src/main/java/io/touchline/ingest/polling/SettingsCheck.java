package io.touchline.ingest.polling;

import io.touchline.events.UnsupportedLeagueException;
import io.touchline.events.football.League;
import io.touchline.ingest.replica.ReplicaConfig;
import io.touchline.ingest.source.espn.EspnConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks at all settings once, at the start; a wrong one stops it. */
@ApplicationScoped
class SettingsCheck {
  private static final String ESPN = "touchline.espn.";
  private static final String INGEST = "touchline.ingest.";
  private static final int DAY_SECONDS = 86_400;
  private static final int HOUR_MS = 3_600_000;

  private final EspnConfig espn;
  private final ReplicaConfig replica;

  SettingsCheck(EspnConfig espn, ReplicaConfig replica) {
    this.espn = espn;
    this.replica = replica;
  }

  /** Where ESPN is asked; for the log. */
  URI siteUrl() {
    return espn.siteUrl();
  }

  /**
   * The settings of polling, all in range.
   *
   * @throws UnsupportedLeagueException for a league that is none of ours
   * @throws IllegalArgumentException naming the property and its value
   */
  PollingSession.Settings checked() {
    String scheme = espn.siteUrl().getScheme();
    boolean http = "http".equals(scheme) || "https".equals(scheme);
    if (!http || espn.siteUrl().getHost() == null) {
      throw wrong(ESPN + "site-url", espn.siteUrl(), "an http or https address");
    }
    range(ESPN + "connect-timeout-ms", espn.connectTimeoutMs(), 1, HOUR_MS);
    range(ESPN + "read-timeout-ms", espn.readTimeoutMs(), 1, HOUR_MS);
    range(ESPN + "total-timeout-ms", espn.totalTimeoutMs(), 1, HOUR_MS);
    range(ESPN + "max-body-bytes", espn.maxBodyBytes(), 1024, Integer.MAX_VALUE / 2);
    range(ESPN + "rate-per-second", espn.ratePerSecond(), 1, 1_000);
    range(ESPN + "rate-per-minute", espn.ratePerMinute(), 1, 60_000);
    range(ESPN + "cache-ttl", espn.cacheTtl(), 1, DAY_SECONDS);
    range(ESPN + "backoff-base-ms", espn.backoffBaseMs(), 1, HOUR_MS);
    range(ESPN + "backoff-max-ms", espn.backoffMaxMs(), 1, HOUR_MS);
    range(ESPN + "circuit-failures", espn.circuitFailures(), 1, 1_000);
    range(ESPN + "circuit-open-ms", espn.circuitOpenMs(), 0, HOUR_MS);
    range(INGEST + "lease-ttl-ms", replica.leaseTtlMs(), 500, HOUR_MS);
    return new PollingSession.Settings(
        leagues(),
        seconds(ESPN + "live-interval", espn.liveInterval()),
        seconds(ESPN + "idle-interval", espn.idleInterval()),
        Duration.ofHours(
            range(INGEST + "match-retention-hours", replica.matchRetentionHours(), 1, 8_760)),
        seconds(INGEST + "status-interval", replica.statusInterval()),
        Duration.ofMillis(range(INGEST + "odds-delay-ms", replica.oddsDelayMs(), 10, HOUR_MS)));
  }

  private Set<League> leagues() {
    Set<League> leagues = new LinkedHashSet<>();
    for (String code : espn.leagues()) {
      leagues.add(
          League.of(code.strip()).orElseThrow(() -> new UnsupportedLeagueException(code.strip())));
    }
    return Collections.unmodifiableSet(leagues);
  }

  private static Duration seconds(String property, int value) {
    return Duration.ofSeconds(range(property, value, 1, DAY_SECONDS));
  }

  private static int range(String property, int value, int min, int max) {
    if (value < min || value > max) {
      throw wrong(property, value, "from " + min + " to " + max);
    }
    return value;
  }

  private static IllegalArgumentException wrong(String property, Object value, String wanted) {
    return new IllegalArgumentException(
        "%s is %s; it must be %s".formatted(property, value, wanted));
  }
}
