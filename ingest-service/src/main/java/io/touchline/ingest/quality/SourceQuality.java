package io.touchline.ingest.quality;

import io.touchline.events.Feed;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceStatus;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.normalize.Refusal;
import io.touchline.ingest.source.espn.EspnAnswer;
import io.touchline.ingest.source.espn.EspnConfig;
import io.touchline.ingest.source.espn.EspnLeague;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of the quality of ESPN: its state, and what was refused. Written by the polling
 * thread, read by any.
 */
@ApplicationScoped
public class SourceQuality {
  /** The source's name in {@code system_status}, whatever answers in its place. */
  public static final String ESPN = "espn";

  private final RejectionLog rejections = new RejectionLog();
  private final SourceHealth health;
  private final IngestMetrics metrics;
  private final Clock clock;

  SourceQuality(EspnConfig config, IngestMetrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
    this.health = new SourceHealth(now(), config.ratePerMinute());
  }

  /**
   * Takes note of an answer.
   *
   * @return the rejections to keep in the dead-letter topic
   */
  public List<Rejection> answered(NormalizedScoreboard scoreboard, boolean changed) {
    health.answered(
        scoreboard.league(),
        scoreboard.seenAt(),
        refusedInWords(scoreboard),
        changed,
        !scoreboard.source().equals(ESPN));
    return scoreboard.refusals().stream()
        .map(refusal -> rejection(scoreboard, refusal))
        .flatMap(rejection -> count(rejection).stream())
        .toList();
  }

  /**
   * Takes note of a failure.
   *
   * @param failures how many in a row
   * @param wait how long until the source is asked for this league again
   * @return the body to keep in the dead-letter topic, if there was one that could not be read
   */
  public Optional<Rejection> failed(
      EspnAnswer.Failure failure, int failures, CircuitState circuit, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String why = "%s; next try in %d s".formatted(failure.reason(), seconds);
    health.failed(failure.league(), now(), why, failures, circuit);
    return failure instanceof EspnAnswer.Unreadable body
        ? count(rejection(body))
        : Optional.empty();
  }

  /** Not asked, because an answer to another process asked for it. */
  public void closed(Instant until) {
    Instant second = until.truncatedTo(ChronoUnit.SECONDS);
    health.notAsked(
        now(), "wants to be left alone until %s, by an earlier answer".formatted(second));
  }

  /** Polling has stopped for a reason of our own, such as a missing Redis. */
  public void paused(String why) {
    health.paused(now(), why);
  }

  public void rateLimitLeft(int left) {
    health.rateLimitLeft(left);
  }

  /** After a failed commit: what was to be kept may not have been. */
  public void forgetKept() {
    rejections.forgetKept();
  }

  /** The state of ESPN now. */
  public SourceStatus status() {
    return health.status(rejections.total());
  }

  /** How many records were refused since this replica started, by rule. */
  public Map<String, Long> rejectedByRule() {
    return rejections.counts();
  }

  private Optional<Rejection> count(Rejection rejection) {
    metrics.rejected(rejection.source(), rejection.rule());
    return rejections.count(rejection);
  }

  private static String refusedInWords(NormalizedScoreboard scoreboard) {
    List<Refusal> refusals = scoreboard.refusals();
    if (refusals.isEmpty()) {
      return null;
    }
    String rules =
        refusals.stream().map(r -> r.rule().name()).distinct().collect(Collectors.joining(", "));
    String slug = EspnLeague.of(scoreboard.league()).slug();
    return "%d of the records of %s refused (%s)".formatted(refusals.size(), slug, rules);
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

  private Rejection rejection(EspnAnswer.Unreadable body) {
    return new Rejection(
        UUID.randomUUID().toString(),
        body.source(),
        Feed.LIVE_MATCHES.topic(),
        body.flaw().name(),
        body.detail(),
        EspnLeague.of(body.league()).slug(),
        body.sample(),
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
