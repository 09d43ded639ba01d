package io.touchline.ingest.replica;

import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.source.espn.EspnConfig;
import io.touchline.ingest.source.espn.EspnScoreboards;
import io.touchline.upstream.http.HttpSettings;
import io.touchline.upstream.http.JsonUpstream;
import io.touchline.upstream.lease.RedisLease;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.RedisAnswerCache;
import io.touchline.upstream.polite.RedisRateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes the shared parts with this service's settings. */
@ApplicationScoped
class UpstreamProducer {
  @Produces
  @Singleton
  RedisLease lease(RedisDataSource redis, ReplicaConfig config, IngestMetrics metrics) {
    return new RedisLease(redis, "ingest:espn", Duration.ofMillis(config.leaseTtlMs()), metrics);
  }

  void close(@Disposes RedisLease lease) {
    lease.close();
  }

  @Produces
  @Singleton
  PoliteUpstream espn(
      RedisDataSource redis, EspnConfig config, IngestMetrics metrics, Clock clock) {
    HttpSettings http =
        new HttpSettings(
            config.siteUrl(),
            config.connectTimeoutMs(),
            config.readTimeoutMs(),
            config.totalTimeoutMs(),
            config.maxBodyBytes());
    RedisRateLimit rateLimit =
        RedisRateLimit.of(
            redis,
            EspnScoreboards.SOURCE,
            config.siteUrl(),
            config.ratePerSecond(),
            config.ratePerMinute());
    PoliteUpstream.Patience patience =
        new PoliteUpstream.Patience(
            Duration.ofMillis(config.backoffBaseMs()),
            Duration.ofMillis(config.backoffMaxMs()),
            config.circuitFailures(),
            Duration.ofMillis(config.circuitOpenMs()));
    return new PoliteUpstream(new JsonUpstream(http, clock), rateLimit, patience, metrics, clock);
  }

  @Produces
  @Singleton
  RedisAnswerCache answers(RedisDataSource redis, EspnConfig config, IngestMetrics metrics) {
    return new RedisAnswerCache(
        redis,
        EspnScoreboards.SOURCE,
        config.siteUrl(),
        Duration.ofSeconds(config.cacheTtl()),
        metrics);
  }
}
