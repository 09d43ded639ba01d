package io.touchline.ingest.polling;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.system.CircuitState;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.replica.RedisAnswerCache;
import io.touchline.ingest.replica.RedisRateLimit;
import io.touchline.ingest.source.espn.EspnAnswer;
import io.touchline.ingest.source.espn.EspnConfig;
import io.touchline.ingest.source.espn.EspnScoreboardSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * The one place where ESPN is asked, politely: from the cache if nothing can have happened, within
 * the rate limit, and not while it wants to be left alone. For the polling thread.
 */
@ApplicationScoped
class ScoreboardDesk {
  private static final Duration WITHOUT_REDIS = Duration.ofMillis(500);

  private final EspnScoreboardSource source;
  private final RedisRateLimit rateLimit;
  private final RedisAnswerCache cache;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final BackoffPolicy backoff;
  private final CircuitPolicy circuit;

  /** How often each league has failed in a row; without those whose last request was answered. */
  private final Map<League, Integer> failing = new EnumMap<>(League.class);

  /** Leagues of which there may be an answer in the cache. */
  private final Set<League> cached = new HashSet<>();

  /** Leagues that were not asked for since the lease was gained: only then the cache helps. */
  private final Set<League> unasked = new HashSet<>();

  ScoreboardDesk(
      EspnScoreboardSource source,
      RedisRateLimit rateLimit,
      RedisAnswerCache cache,
      IngestMetrics metrics,
      EspnConfig config,
      Clock clock) {
    this.source = source;
    this.rateLimit = rateLimit;
    this.cache = cache;
    this.metrics = metrics;
    this.clock = clock;
    this.backoff =
        new BackoffPolicy(
            Duration.ofMillis(config.backoffBaseMs()),
            Duration.ofMillis(config.backoffMaxMs()),
            RandomGenerator.getDefault());
    this.circuit =
        new CircuitPolicy(
            new CircuitPolicy.Settings(
                config.circuitFailures(), Duration.ofMillis(config.circuitOpenMs())),
            backoff);
  }

  /** What came of it. */
  sealed interface Outcome {}

  /**
   * Not asked: come back then.
   *
   * @param closed whether the source asked another replica, or this one before its start, to wait
   */
  record Postponed(Instant until, boolean closed) implements Outcome {}

  /**
   * A scoreboard.
   *
   * @param raw as the source gave it, to be kept
   * @param fromCache whether the source was not asked
   */
  record Answered(NormalizedScoreboard scoreboard, EspnAnswer.Scoreboard raw, boolean fromCache)
      implements Outcome {}

  /**
   * Asked in vain.
   *
   * @param failures in a row, of the source or of the league, whichever are more
   * @param pause how long this league is left alone at least
   */
  record Failed(EspnAnswer.Failure failure, int failures, CircuitState state, Duration pause)
      implements Outcome {}

  /** The lease was gained: whoever had it before may have left answers. */
  void open() {
    cached.addAll(List.of(League.values()));
    unasked.addAll(List.of(League.values()));
  }

  /**
   * Asks for a league.
   *
   * @param publishedAt when the answer was given that is published now; null if there is none. A
   *     cached one must not be older
   * @param left takes note of how many requests are left in this minute
   */
  Outcome ask(League league, Instant publishedAt, IntConsumer left) {
    Optional<Answered> kept = fromCache(league, publishedAt);
    if (kept.isPresent()) {
      metrics.polled(league, "cached");
      return kept.get();
    }
    if (clock.instant().isBefore(circuit.notBefore())) {
      return new Postponed(circuit.notBefore(), false);
    }
    RedisRateLimit.Permit permit = permit();
    left.accept(permit.left());
    return permit.granted()
        ? request(league)
        : new Postponed(clock.instant().plus(permit.pause()), permit.closed());
  }

  /** An answer on which what came after it broke. */
  Failed unusable(League league, RuntimeException bug) {
    return failed(new EspnAnswer.Unusable(league, bug.toString()));
  }

  /** Something newer than what may be in the cache is about to be published. */
  void invalidate(League league) {
    if (cached.remove(league)) {
      cache.remove(league);
    }
  }

  /** After it was published: nothing in play is worth keeping. */
  void keep(EspnAnswer.Scoreboard answer, List<LiveMatch> matches) {
    if (!PollSchedule.isLive(matches, clock.instant())) {
      cache.put(answer);
      cached.add(answer.league());
    }
  }

  /** Without Redis nothing is granted; the lease runs out then, and says so. */
  private RedisRateLimit.Permit permit() {
    try {
      return rateLimit.acquire();
    } catch (RuntimeException unreachable) {
      metrics.redisFailed("rate_limit");
      return new RedisRateLimit.Permit(false, WITHOUT_REDIS, 0, false);
    }
  }

  private Outcome request(League league) {
    long start = System.nanoTime();
    EspnAnswer answer = source.fetch(league);
    metrics.requested(Duration.ofNanos(System.nanoTime() - start));
    return switch (answer) {
      case EspnAnswer.Scoreboard scoreboard -> {
        circuit.succeeded();
        failing.remove(league);
        metrics.polled(league, "ok");
        yield answered(scoreboard, false);
      }
      case EspnAnswer.Failure failure -> failed(failure);
    };
  }

  private Failed failed(EspnAnswer.Failure failure) {
    metrics.polled(failure.league(), failure.kind());
    Instant now = clock.instant();
    int failures = failing.merge(failure.league(), 1, Integer::sum);
    Duration pause = BackoffPolicy.longer(backoff.after(failures), failure.retryAfter());
    if (failure.ofSource()) {
      pause = BackoffPolicy.longer(pause, circuit.failed(now, failure.retryAfter()));
      failures = Math.max(failures, circuit.failures());
      tellReplicas(failure.retryAfter());
    }
    return new Failed(failure, failures, circuit.state(now), pause);
  }

  private void tellReplicas(Duration retryAfter) {
    if (!retryAfter.isPositive()) {
      return;
    }
    try {
      rateLimit.close(retryAfter);
    } catch (RuntimeException unreachable) {
      // As long as this replica lives it knows by itself.
      metrics.redisFailed("retry_after");
    }
  }

  private Optional<Answered> fromCache(League league, Instant publishedAt) {
    if (!unasked.remove(league)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return cache
        .find(league)
        .filter(answer -> publishedAt == null || !answer.answeredAt().isBefore(publishedAt))
        .map(answer -> answered(answer, true))
        .filter(answered -> !PollSchedule.isLive(answered.scoreboard().matches(), now));
  }

  private static Answered answered(EspnAnswer.Scoreboard raw, boolean fromCache) {
    NormalizedScoreboard scoreboard =
        ScoreboardNormalizer.normalize(raw.body(), raw.league(), raw.source(), raw.answeredAt());
    return new Answered(scoreboard, raw, fromCache);
  }
}
