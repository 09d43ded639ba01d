package io.touchline.ingest.replica;

import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.ingest.source.espn.EspnConfig;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The rate limit to ESPN, shared by all replicas: a sorted set of the requests of the last minute,
 * by Redis's clock. A sliding window, so that two bursts do not meet at its border.
 *
 * <p>Nothing is granted either while the source wants to be left alone; that, too, outlives the
 * replica that was told so.
 */
@ApplicationScoped
public class RedisRateLimit {
  private static final String KEY = "{touchline:ingest:espn}:requests";

  /**
   * Returns: whether it is granted, milliseconds to wait otherwise, requests left this minute,
   * whether the source itself asked for the wait.
   */
  private static final String SCRIPT =
      """
      local t = redis.call('TIME')
      local now = t[1] * 1000 + math.floor(t[2] / 1000)
      local perSecond, perMinute = tonumber(ARGV[1]), tonumber(ARGV[2])
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 60000)
      local inMinute = redis.call('ZCARD', KEYS[1])
      local closed = redis.call('PTTL', KEYS[2])
      if closed > 0 then
        return {0, closed, math.max(0, perMinute - inMinute), 1}
      end
      local inSecond = redis.call('ZCOUNT', KEYS[1], now - 999, '+inf')
      if inMinute >= perMinute then
        local first = redis.call('ZRANGE', KEYS[1], -perMinute, -perMinute, 'WITHSCORES')
        return {0, first[2] + 60000 - now + 1, 0, 0}
      end
      if inSecond >= perSecond then
        local first = redis.call('ZRANGE', KEYS[1], -perSecond, -perSecond, 'WITHSCORES')
        return {0, first[2] + 1000 - now, perMinute - inMinute, 0}
      end
      redis.call('ZADD', KEYS[1], now, t[1] .. '.' .. t[2] .. '.' .. inMinute)
      redis.call('PEXPIRE', KEYS[1], 61000)
      return {1, 0, perMinute - inMinute - 1, 0}
      """;

  private final RedisDataSource redis;
  private final String perSecond;
  private final String perMinute;
  private final String closedKey;

  RedisRateLimit(RedisDataSource redis, EspnConfig config) {
    this.redis = redis;
    this.perSecond = String.valueOf(config.ratePerSecond());
    this.perMinute = String.valueOf(config.ratePerMinute());
    this.closedKey = UpstreamKey.of(config.siteUrl(), "closed");
  }

  /**
   * Whether a request may be sent.
   *
   * @param granted if so, it is counted
   * @param pause when to ask again if it is not
   * @param left requests left in this minute
   * @param closed whether it is the source that asked for the pause
   */
  public record Permit(boolean granted, Duration pause, int left, boolean closed) {}

  /**
   * Asks for one request.
   *
   * @throws RuntimeException if Redis does not answer
   */
  public Permit acquire() {
    Response response = redis.execute("EVAL", SCRIPT, "2", KEY, closedKey, perSecond, perMinute);
    return new Permit(
        response.get(0).toLong() == 1,
        Duration.ofMillis(Math.max(1, response.get(1).toLong())),
        response.get(2).toInteger(),
        response.get(3).toLong() == 1);
  }

  /**
   * Grants nothing for so long, to any replica.
   *
   * @throws RuntimeException if Redis does not answer
   */
  public void close(Duration pause) {
    redis.execute("SET", closedKey, "1", "PX", String.valueOf(pause.toMillis()));
  }
}
