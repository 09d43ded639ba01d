package io.touchline.upstream.polite;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * The rate limit to a source, shared by all replicas of all services: a sorted set of the requests
 * of the last minute, by Redis's clock. A sliding window, so that two bursts do not meet at its
 * border.
 *
 * <p>Nothing is granted either while the server wants to be left alone; that, too, outlives the
 * replica that was told so, and holds for a source without a rate limit as well.
 */
public final class RedisRateLimit {
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
  private final String requestsKey;
  private final String closedKey;
  private final Limits limits;

  /** Requests that may be sent, over all services; each service may have its own opinion of it. */
  private record Limits(int perSecond, int perMinute) {}

  private RedisRateLimit(RedisDataSource redis, String source, URI server, Limits limits) {
    this.redis = redis;
    this.requestsKey = SourceKey.of(source, "requests");
    this.closedKey = SourceKey.of(source, server, "closed");
    this.limits = limits;
  }

  /**
   * A source that may be asked so often.
   *
   * @param source its name, e.g. {@code espn}: all of its servers share the limit
   * @param server the one that is asked: its {@code Retry-After} is not another one's
   */
  public static RedisRateLimit of(
      RedisDataSource redis, String source, URI server, int perSecond, int perMinute) {
    return new RedisRateLimit(redis, source, server, new Limits(perSecond, perMinute));
  }

  /** A source that counts in another way than by the minute; its {@code Retry-After} holds. */
  public static RedisRateLimit unlimited(RedisDataSource redis, String source, URI server) {
    return new RedisRateLimit(redis, source, server, null);
  }

  /**
   * Whether a request may be sent.
   *
   * @param granted if so, it is counted
   * @param pause when to ask again if it is not
   * @param left requests left in this minute; empty if they are not counted
   * @param closed whether it is the source that asked for the pause
   */
  public record Permit(boolean granted, Duration pause, OptionalInt left, boolean closed) {}

  /**
   * Asks for one request.
   *
   * @throws RuntimeException if Redis does not answer
   */
  public Permit acquire() {
    if (limits == null) {
      long closed = redis.execute("PTTL", closedKey).toLong();
      return new Permit(closed <= 0, pause(closed), OptionalInt.empty(), closed > 0);
    }
    Response response =
        redis.execute(
            "EVAL",
            SCRIPT,
            "2",
            requestsKey,
            closedKey,
            String.valueOf(limits.perSecond()),
            String.valueOf(limits.perMinute()));
    return new Permit(
        response.get(0).toLong() == 1,
        pause(response.get(1).toLong()),
        OptionalInt.of(response.get(2).toInteger()),
        response.get(3).toLong() == 1);
  }

  private static Duration pause(long millis) {
    return Duration.ofMillis(Math.max(1, millis));
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
