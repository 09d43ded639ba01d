package io.touchline.ingest.quality;

import io.touchline.events.Feed;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceStatus;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.normalize.Refusal;
import io.touchline.ingest.source.espn.EspnConfig;
import io.touchline.ingest.source.espn.EspnLeague;
import io.touchline.ingest.source.espn.EspnScoreboards;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.quality.SourceQuality;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of the quality of ESPN's scoreboards. Written by the polling thread, read by any.
 */
@ApplicationScoped
public class EspnQuality {
  private final SourceQuality quality;

  EspnQuality(EspnConfig config, IngestMetrics metrics, Clock clock) {
    this.quality =
        new SourceQuality(
            EspnScoreboards.SOURCE, Feed.LIVE_MATCHES, config.ratePerMinute(), metrics, clock);
  }

  /**
   * Takes note of an answer.
   *
   * @return the rejections to keep in the dead-letter topic
   */
  public List<Rejection> answered(NormalizedScoreboard scoreboard, boolean changed) {
    return quality.answered(
        slug(scoreboard),
        scoreboard.seenAt(),
        changed,
        !scoreboard.source().equals(EspnScoreboards.SOURCE),
        scoreboard.refusals().stream().map(refusal -> rejection(scoreboard, refusal)).toList(),
        refusedInWords(scoreboard));
  }

  /** As {@link SourceQuality#failed}. */
  public Optional<Rejection> failed(
      Answer.Failure failure, int failures, CircuitState circuit, Duration wait) {
    return quality.failed(failure, failures, circuit, wait);
  }

  /** Not asked, because an answer to another process asked for it. */
  public void closed(Instant until) {
    quality.closed(until);
  }

  /** Polling has stopped for a reason of our own, such as a missing Redis. */
  public void paused(String why) {
    quality.paused(why);
  }

  public void rateLimitLeft(int left) {
    quality.rateLimitLeft(left);
  }

  /** After a failed commit: what was to be kept may not have been. */
  public void forgetKept() {
    quality.forgetKept();
  }

  /** The state of ESPN now. */
  public SourceStatus status() {
    return quality.status();
  }

  /** How many records were refused since this replica started, by rule. */
  public Map<String, Long> rejectedByRule() {
    return quality.rejectedByRule();
  }

  private static String refusedInWords(NormalizedScoreboard scoreboard) {
    List<Refusal> refusals = scoreboard.refusals();
    if (refusals.isEmpty()) {
      return null;
    }
    String rules =
        refusals.stream().map(r -> r.rule().name()).distinct().collect(Collectors.joining(", "));
    return "%d of the records of %s refused (%s)"
        .formatted(refusals.size(), slug(scoreboard), rules);
  }

  private static Rejection rejection(NormalizedScoreboard scoreboard, Refusal refusal) {
    return new Rejection(
        UUID.randomUUID().toString(),
        scoreboard.source(),
        Feed.MATCHES.topic(),
        refusal.rule().name(),
        refusal.reason(),
        refusal.subject(),
        refusal.sample(),
        scoreboard.seenAt());
  }

  private static String slug(NormalizedScoreboard scoreboard) {
    return EspnLeague.of(scoreboard.league()).slug();
  }
}
