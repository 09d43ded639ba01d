package io.touchline.ingest.polling;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.source.espn.EspnScoreboards;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.RedisAnswerCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The one place where scoreboards are asked for: from the cache if nothing can have happened, else
 * politely. For the polling thread.
 */
@ApplicationScoped
class ScoreboardDesk {
  private final PoliteUpstream espn;
  private final RedisAnswerCache cache;
  private final IngestMetrics metrics;
  private final Clock clock;

  /** Leagues of which there may be an answer in the cache. */
  private final Set<League> cached = new HashSet<>();

  /** Leagues that were not asked for since the lease was gained: only then the cache helps. */
  private final Set<League> unasked = new HashSet<>();

  ScoreboardDesk(PoliteUpstream espn, RedisAnswerCache cache, IngestMetrics metrics, Clock clock) {
    this.espn = espn;
    this.cache = cache;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /**
   * A scoreboard.
   *
   * @param raw as the source gave it, to be kept
   * @param fromCache whether the source was not asked
   */
  record Answered(NormalizedScoreboard scoreboard, Answer.Body raw, boolean fromCache)
      implements Outcome {}

  /** Not asked. */
  record Postponed(PoliteUpstream.Postponed why) implements Outcome {}

  /** Asked in vain. */
  record Failed(PoliteUpstream.Failed why) implements Outcome {}

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
      metrics.cached(league);
      return kept.get();
    }
    return switch (espn.ask(EspnScoreboards.request(league), left)) {
      case PoliteUpstream.Answered answered -> answered(league, answered.body(), false);
      case PoliteUpstream.Postponed postponed -> new Postponed(postponed);
      case PoliteUpstream.Failed failed -> new Failed(failed);
    };
  }

  /** An answer on which what came after it broke. */
  Failed unusable(League league, RuntimeException bug) {
    return new Failed(espn.unusable(EspnScoreboards.request(league), bug));
  }

  /** Something newer than what may be in the cache is about to be published. */
  void invalidate(League league) {
    if (cached.remove(league)) {
      cache.remove(key(league));
    }
  }

  /** After it was published: nothing in play is worth keeping. */
  void keep(League league, Answer.Body answer, List<LiveMatch> matches) {
    if (!MatchHours.isLive(matches, clock.instant())) {
      cache.put(key(league), answer);
      cached.add(league);
    }
  }

  private Optional<Answered> fromCache(League league, Instant publishedAt) {
    if (!unasked.remove(league)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return cache
        .find(key(league), EspnScoreboards.request(league))
        .filter(answer -> publishedAt == null || !answer.answeredAt().isBefore(publishedAt))
        .map(answer -> answered(league, answer, true))
        .filter(answered -> !MatchHours.isLive(answered.scoreboard().matches(), now));
  }

  private static String key(League league) {
    return "scoreboard:" + league;
  }

  private static Answered answered(League league, Answer.Body raw, boolean fromCache) {
    NormalizedScoreboard scoreboard =
        ScoreboardNormalizer.normalize(
            raw.json(), league, EspnScoreboards.source(raw), raw.answeredAt());
    return new Answered(scoreboard, raw, fromCache);
  }
}
