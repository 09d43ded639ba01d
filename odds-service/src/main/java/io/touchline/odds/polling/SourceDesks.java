package io.touchline.odds.polling;

import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.events.Feed;
import io.touchline.events.football.League;
import io.touchline.odds.quality.OddsMetrics;
import io.touchline.odds.source.Server;
import io.touchline.odds.source.espn.EspnOddsConfig;
import io.touchline.odds.source.espn.EspnOddsSource;
import io.touchline.odds.source.theoddsapi.TheOddsApiConfig;
import io.touchline.odds.source.theoddsapi.TheOddsApiSource;
import io.touchline.upstream.UpstreamObserver;
import io.touchline.upstream.http.HttpSettings;
import io.touchline.upstream.http.JsonUpstream;
import io.touchline.upstream.lease.RedisLease;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.PollSchedule;
import io.touchline.upstream.polite.RedisRateLimit;
import io.touchline.upstream.quality.SourceQuality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources that are asked, made from their settings. */
@ApplicationScoped
class SourceDesks {
  /** Not the ingest-service's name of it: each sees ESPN by its own requests. */
  static final String ESPN = "espn-odds";

  static final String THE_ODDS_API = "the-odds-api";

  /** The part of a minute's requests that details leave to scoreboards and the ingest-service. */
  private static final int DETAIL_RESERVE = 2;

  private final List<SourceDesk> desks = new ArrayList<>();
  private final Set<League> leagues;
  private final Optional<String> offReason;
  private final RedisDataSource redis;
  private final OddsMetrics metrics;
  private final Clock clock;

  SourceDesks(
      EspnOddsSource espn,
      EspnOddsConfig espnConfig,
      TheOddsApiSource api,
      TheOddsApiConfig apiConfig,
      PollingSettings settings,
      RedisDataSource redis,
      OddsMetrics metrics,
      Clock clock) {
    settings.check();
    this.redis = redis;
    this.metrics = metrics;
    this.clock = clock;
    this.leagues = espn.leagues();
    this.offReason = api.off();
    desks.add(espn(espn, espnConfig, settings.pace()));
    if (offReason.isEmpty()) {
      desks.add(theOddsApi(api, apiConfig, settings.pace()));
    }
  }

  /** Those that are asked. */
  List<SourceDesk> all() {
    return List.copyOf(desks);
  }

  Set<League> leagues() {
    return leagues;
  }

  /** Why sources are not asked, by name. */
  Map<String, String> off() {
    return offReason.map(reason -> Map.of(THE_ODDS_API, reason)).orElse(Map.of());
  }

  @Produces
  @Singleton
  RedisLease lease(RedisDataSource source, PollingSettings settings, OddsMetrics observer) {
    return new RedisLease(source, "odds", settings.leaseTtl(), observer.source("odds"));
  }

  void close(@Disposes RedisLease lease) {
    lease.close();
  }

  private SourceDesk espn(EspnOddsSource source, EspnOddsConfig config, SourcePoll.Pace pace) {
    UpstreamObserver observer = metrics.source(ESPN);
    PoliteUpstream.Patience patience =
        new PoliteUpstream.Patience(
            Duration.ofMillis(config.backoffBaseMs()),
            Duration.ofMillis(config.backoffMaxMs()),
            config.circuitFailures(),
            Duration.ofMillis(config.circuitOpenMs()));
    SourceQuality quality =
        new SourceQuality(ESPN, Feed.FOOTBALL_ODDS, config.ratePerMinute(), observer, clock);
    Map<Server, PoliteUpstream> servers =
        Map.of(
            Server.ESPN_SITE,
            espn(config.siteUrl(), config, patience, observer),
            Server.ESPN_CORE,
            espn(config.coreUrl(), config, patience, observer));
    return new SourceDesk(
        ESPN,
        true,
        source,
        servers,
        Allowance.UNLIMITED,
        quality,
        schedule(pace),
        config.ratePerMinute() / DETAIL_RESERVE);
  }

  private PoliteUpstream espn(
      URI server,
      EspnOddsConfig config,
      PoliteUpstream.Patience patience,
      UpstreamObserver observer) {
    HttpSettings http =
        new HttpSettings(
            server,
            config.connectTimeoutMs(),
            config.readTimeoutMs(),
            config.totalTimeoutMs(),
            config.maxBodyBytes());
    RedisRateLimit limit =
        RedisRateLimit.of(
            redis,
            Server.ESPN_SITE.source(),
            server,
            config.ratePerSecond(),
            config.ratePerMinute());
    return new PoliteUpstream(new JsonUpstream(http, clock), limit, patience, observer, clock);
  }

  private SourceDesk theOddsApi(
      TheOddsApiSource source, TheOddsApiConfig config, SourcePoll.Pace pace) {
    UpstreamObserver observer = metrics.source(THE_ODDS_API);
    HttpSettings http =
        new HttpSettings(
            config.url(),
            config.connectTimeoutMs(),
            config.readTimeoutMs(),
            config.totalTimeoutMs(),
            config.maxBodyBytes());
    PoliteUpstream server =
        new PoliteUpstream(
            new JsonUpstream(http, clock),
            RedisRateLimit.unlimited(redis, THE_ODDS_API, config.url()),
            new PoliteUpstream.Patience(
                Duration.ofMillis(config.backoffBaseMs()),
                Duration.ofMillis(config.backoffMaxMs()),
                config.circuitFailures(),
                Duration.ofMillis(config.circuitOpenMs())),
            observer,
            clock);
    SourceQuality quality = new SourceQuality(THE_ODDS_API, Feed.FOOTBALL_ODDS, 0, observer, clock);
    QuotaAllowance allowance =
        new QuotaAllowance(
            source.pace(),
            source.cost() * leagues.size(),
            remaining -> quality.rateLimitLeft((int) Math.min(remaining, Integer.MAX_VALUE)));
    return new SourceDesk(
        THE_ODDS_API,
        false,
        source,
        Map.of(Server.THE_ODDS_API, server),
        allowance,
        quality,
        schedule(pace),
        0);
  }

  private PollSchedule<League> schedule(SourcePoll.Pace pace) {
    return new PollSchedule<>(List.copyOf(leagues), pace.live(), pace.idle(), clock.instant());
  }
}
