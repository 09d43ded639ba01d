package io.touchline.odds.polling;

import io.touchline.odds.image.PricingPolicy;
import io.touchline.odds.polling.SourcePoll.Pace;
import io.touchline.odds.source.Server;
import io.touchline.odds.source.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The settings of polling, in the units of the code. A wrong one stops the start. */
@ApplicationScoped
class PollingSettings {
  private static final String ODDS = "touchline.odds.";
  private static final int DAY_SECONDS = 86_400;
  private static final int HOUR_MS = 3_600_000;

  private final OddsConfig config;

  PollingSettings(OddsConfig config) {
    this.config = config;
  }

  /**
   * Looks at all of them.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  void check() {
    Settings.range(ODDS + "interval", config.interval(), 1, DAY_SECONDS);
    Settings.range(ODDS + "live-interval", config.liveInterval(), 1, DAY_SECONDS);
    Settings.range(ODDS + "stale-intervals", config.staleIntervals(), 1, 1_000);
    Settings.range(ODDS + "retention-hours", config.retentionHours(), 1, 8_760);
    Settings.range(ODDS + "lease-ttl-ms", config.leaseTtlMs(), 500, HOUR_MS);
    Settings.range(ODDS + "status-interval", config.statusInterval(), 1, DAY_SECONDS);
    if (!(config.valueThreshold() > 0 && config.valueThreshold() <= 10)) {
      throw Settings.wrong(
          ODDS + "value-threshold", config.valueThreshold(), "above 0, and 10 at most");
    }
  }

  boolean enabled() {
    return config.pollEnabled();
  }

  Pace pace() {
    return new Pace(
        Duration.ofSeconds(config.liveInterval()), Duration.ofSeconds(config.interval()));
  }

  Duration retention() {
    return Duration.ofHours(config.retentionHours());
  }

  Duration statusInterval() {
    return Duration.ofSeconds(config.statusInterval());
  }

  Duration leaseTtl() {
    return Duration.ofMillis(config.leaseTtlMs());
  }

  @Produces
  @Singleton
  PricingPolicy pricing() {
    return new PricingPolicy(config.sharpBookmakers(), config.valueThreshold());
  }

  /** The Odds API tells when a bookmaker updated a price, ESPN never does. */
  SourcePolicies policies() {
    return new SourcePolicies(
        Map.of(Server.THE_ODDS_API.source(), 0, Server.ESPN_SITE.source(), 1),
        pace(),
        config.staleIntervals());
  }
}
