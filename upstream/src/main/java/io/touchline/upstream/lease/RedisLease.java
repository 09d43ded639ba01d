package io.touchline.upstream.lease;

import io.quarkus.redis.datasource.RedisDataSource;
import io.touchline.upstream.UpstreamObserver;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The right to do a service's work, held by one replica at a time: a key in Redis that runs out by
 * itself.
 *
 * <p>Taken and released on the thread of {@link LeasedLoop}, renewed on a thread of its own. The
 * fencing token grows with each holder; on Kafka the same is done by the epoch of the transactional
 * producer.
 */
public final class RedisLease implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RedisLease.class);
  private static final String ACQUIRE =
      "if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then "
          + "return redis.call('INCR', KEYS[2]) else return 0 end";
  private static final String RENEW =
      "if redis.call('GET', KEYS[1]) == ARGV[1] then "
          + "return redis.call('PEXPIRE', KEYS[1], ARGV[2]) else return 0 end";
  private static final String RELEASE =
      "if redis.call('GET', KEYS[1]) == ARGV[1] then "
          + "return redis.call('DEL', KEYS[1]) else return 0 end";

  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService renewal;
  private final RedisDataSource redis;
  private final String key;
  private final String tokenKey;
  private final UpstreamObserver observer;
  private final long ttlMillis;

  /** Null while the lease is not ours. */
  private volatile Term term;

  /**
   * From gaining the lease to losing it.
   *
   * @param token by which a late answer about an earlier term is told from one about this
   * @param until {@link System#nanoTime()} until which it is ours for sure
   */
  private record Term(long token, long until) {}

  /**
   * A lease that is not yet held.
   *
   * @param name of the service and its source, e.g. {@code ingest:espn}
   * @param ttl for how long a replica that died may still be taken for the holder; at least 500 ms
   */
  public RedisLease(RedisDataSource redis, String name, Duration ttl, UpstreamObserver observer) {
    this.redis = redis;
    this.key = "{touchline:%s}:lease".formatted(name);
    this.tokenKey = key + ":token";
    this.observer = observer;
    this.ttlMillis = ttl.toMillis();
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name + "-lease").daemon().factory());
    long period = ttlMillis / 4;
    var _ = renewal.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Tries once.
   *
   * @return the fencing token; empty if another replica holds the lease
   * @throws RuntimeException if Redis does not answer
   */
  public OptionalLong acquire() {
    long sent = System.nanoTime();
    long token = eval(ACQUIRE, "2", key, tokenKey, owner, String.valueOf(ttlMillis)).toLong();
    if (token == 0) {
      return OptionalLong.empty();
    }
    given(new Term(token, until(sent)));
    observer.leading(token);
    return OptionalLong.of(token);
  }

  /** Whether it is ours now. */
  public boolean held() {
    Term current = term;
    return current != null && System.nanoTime() - current.until() < 0;
  }

  /** How often a replica without the lease should try: the take-over costs that much more. */
  public long retryMillis() {
    return Math.max(50, ttlMillis / 10);
  }

  /** Gives it back, so that the next replica need not wait for its end. */
  public void release() {
    observer.leading(0);
    if (term == null) {
      return;
    }
    given(null);
    try {
      eval(RELEASE, "1", key, owner);
    } catch (RuntimeException e) {
      // It runs out by itself.
      observer.redisFailed("release");
      LOG.warnf("event=lease_release_failed reason=\"%s\"", e.getMessage());
    }
  }

  private void renew() {
    Term current = term;
    if (current == null) {
      return;
    }
    long sent = System.nanoTime();
    try {
      boolean ours = eval(RENEW, "1", key, owner, String.valueOf(ttlMillis)).toLong() == 1;
      renewed(current, ours ? new Term(current.token(), until(sent)) : null);
    } catch (RuntimeException e) {
      observer.redisFailed("renew");
      LOG.warnf("event=lease_renewal_failed reason=\"%s\"", e.getMessage());
    }
  }

  private synchronized void renewed(Term asked, Term renewed) {
    // Released in the meantime, and maybe gained anew: the answer says nothing of that.
    if (term != null && term.token() == asked.token()) {
      term = renewed;
    }
  }

  private synchronized void given(Term next) {
    term = next;
  }

  /** A tenth less than Redis counts, for clocks that do not run alike. */
  private long until(long sent) {
    return sent + TimeUnit.MILLISECONDS.toNanos(ttlMillis - ttlMillis / 10);
  }

  private Response eval(String script, String... keysAndArguments) {
    String[] command = new String[keysAndArguments.length + 1];
    command[0] = script;
    System.arraycopy(keysAndArguments, 0, command, 1, keysAndArguments.length);
    return redis.execute("EVAL", command);
  }

  /** Ends the renewal; a lease that is held still runs out by itself. */
  @Override
  public void close() {
    renewal.shutdownNow();
  }
}
