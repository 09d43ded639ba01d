package io.touchline.upstream.polite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.events.EventJson;
import io.touchline.upstream.UpstreamObserver;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.http.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Answers of one server, kept in Redis so that a restart or another replica need not ask again. A
 * cache that does not work costs a request, nothing else.
 */
public final class RedisAnswerCache {
  private static final Logger LOG = Logger.getLogger(RedisAnswerCache.class);

  private final RedisDataSource redis;
  private final String source;
  private final URI server;
  private final String ttlSeconds;
  private final UpstreamObserver observer;

  /**
   * A cache.
   *
   * @param source its name, e.g. {@code espn}
   * @param server its address
   * @param ttl for how long an answer is kept, at least a second
   */
  public RedisAnswerCache(
      RedisDataSource redis, String source, URI server, Duration ttl, UpstreamObserver observer) {
    this.redis = redis;
    this.source = source;
    this.server = server;
    this.ttlSeconds = String.valueOf(ttl.toSeconds());
    this.observer = observer;
  }

  /**
   * An answer as it is kept.
   *
   * @param answeredAt when the source gave it
   * @param body the source's JSON
   */
  record Entry(Instant answeredAt, JsonNode body) {}

  /**
   * The answer to a request that need not be sent, then; without headers.
   *
   * @param key under which it was put
   */
  public Optional<Answer.Body> find(String key, Request request) {
    try {
      var kept = redis.execute("GET", name(key));
      if (kept == null) {
        return Optional.empty();
      }
      Entry entry = EventJson.mapper().readValue(kept.toString(), Entry.class);
      return Optional.of(
          new Answer.Body(
              request, entry.body(), null, Map.of(), entry.answeredAt(), System.nanoTime()));
    } catch (RuntimeException | JsonProcessingException e) {
      failed("cache_read", e);
      return Optional.empty();
    }
  }

  /**
   * Keeps an answer, unless it comes from a simulation or a recording: whatever stands in for the
   * real source is near, and may change.
   */
  public void put(String key, Answer.Body answer) {
    if (answer.upstream() != null) {
      return;
    }
    try {
      String json =
          EventJson.mapper().writeValueAsString(new Entry(answer.answeredAt(), answer.json()));
      redis.execute("SET", name(key), json, "EX", ttlSeconds);
    } catch (RuntimeException | JsonProcessingException e) {
      failed("cache_write", e);
    }
  }

  public void remove(String key) {
    try {
      redis.execute("DEL", name(key));
    } catch (RuntimeException e) {
      failed("cache_remove", e);
    }
  }

  private String name(String key) {
    return SourceKey.of(source, server, "answer:" + key);
  }

  private void failed(String operation, Exception e) {
    observer.redisFailed(operation);
    LOG.warnf("event=%s_failed reason=\"%s\"", operation, e.getMessage());
  }
}
