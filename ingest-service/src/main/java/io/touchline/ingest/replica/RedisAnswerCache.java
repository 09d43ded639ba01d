package io.touchline.ingest.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.events.EventJson;
import io.touchline.events.football.League;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.source.espn.EspnAnswer;
import io.touchline.ingest.source.espn.EspnConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Answers that said nothing is in play, kept in Redis so that a restart or another replica need not
 * ask again. A cache that does not work costs a request, nothing else.
 */
@ApplicationScoped
public class RedisAnswerCache {
  private static final Logger LOG = Logger.getLogger(RedisAnswerCache.class);

  /**
   * Only answers of the real source are kept: whatever stands in for it is near, and may change.
   */
  private static final String REAL = "espn";

  private final RedisDataSource redis;
  private final IngestMetrics metrics;
  private final String prefix;
  private final String ttlSeconds;

  RedisAnswerCache(RedisDataSource redis, EspnConfig config, IngestMetrics metrics) {
    this.redis = redis;
    this.metrics = metrics;
    this.prefix = UpstreamKey.of(config.siteUrl(), "scoreboard:");
    this.ttlSeconds = String.valueOf(config.cacheTtl());
  }

  /**
   * An answer as it is kept.
   *
   * @param answeredAt when the source gave it
   * @param body the source's JSON
   */
  record Entry(String source, Instant answeredAt, JsonNode body) {}

  public Optional<EspnAnswer.Scoreboard> find(League league) {
    try {
      var kept = redis.execute("GET", prefix + league);
      if (kept == null) {
        return Optional.empty();
      }
      Entry entry = EventJson.mapper().readValue(kept.toString(), Entry.class);
      return Optional.of(
          new EspnAnswer.Scoreboard(
              league, entry.body(), entry.source(), entry.answeredAt(), System.nanoTime()));
    } catch (RuntimeException | JsonProcessingException e) {
      failed("cache_read", e);
      return Optional.empty();
    }
  }

  /** Keeps an answer, unless it comes from a simulation or a recording. */
  public void put(EspnAnswer.Scoreboard answer) {
    if (!answer.source().equals(REAL)) {
      return;
    }
    try {
      Entry entry = new Entry(answer.source(), answer.answeredAt(), answer.body());
      String json = EventJson.mapper().writeValueAsString(entry);
      redis.execute("SET", prefix + answer.league(), json, "EX", ttlSeconds);
    } catch (RuntimeException | JsonProcessingException e) {
      failed("cache_write", e);
    }
  }

  public void remove(League league) {
    try {
      redis.execute("DEL", prefix + league);
    } catch (RuntimeException e) {
      failed("cache_remove", e);
    }
  }

  private void failed(String operation, Exception e) {
    metrics.redisFailed(operation);
    LOG.warnf("event=%s_failed reason=\"%s\"", operation, e.getMessage());
  }
}
