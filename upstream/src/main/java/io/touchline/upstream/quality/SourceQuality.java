package io.touchline.upstream.quality;

import io.touchline.events.Feed;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceStatus;
import io.touchline.upstream.UpstreamObserver;
import io.touchline.upstream.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of the quality of one source: its state, and what was refused. Written by the
 * thread that asks it, read by any.
 */
public final class SourceQuality {
  private final String source;
  private final Feed feed;
  private final RejectionLog rejections = new RejectionLog();
  private final SourceHealth health;
  private final UpstreamObserver observer;
  private final Clock clock;

  /**
   * A source that was not asked yet.
   *
   * @param source its name, whatever answers in its place, e.g. {@code espn}
   * @param feed where its answers go; a body that cannot be read is rejected for this feed
   * @param rateLimit requests that may be sent in a minute
   */
  public SourceQuality(
      String source, Feed feed, int rateLimit, UpstreamObserver observer, Clock clock) {
    this.source = source;
    this.feed = feed;
    this.observer = observer;
    this.clock = clock;
    this.health = new SourceHealth(now(), rateLimit);
  }

  /**
   * Takes note of an answer.
   *
   * @param subject of the request
   * @param at when it was given
   * @param changed whether it says anything new
   * @param fake whether something else answered in the source's place
   * @param refusals what of it was refused
   * @param inWords the same in words; null if nothing was
   * @return the rejections to keep in the dead-letter topic
   */
  public List<Rejection> answered(
      String subject,
      Instant at,
      boolean changed,
      boolean fake,
      List<Rejection> refusals,
      String inWords) {
    health.answered(subject, at, inWords, changed, fake);
    return refusals.stream().flatMap(rejection -> count(rejection).stream()).toList();
  }

  /**
   * Takes note of a failure.
   *
   * @param failures how many in a row
   * @param wait how long until the source is asked for this subject again
   * @return the body to keep in the dead-letter topic, if there was one that could not be read
   */
  public Optional<Rejection> failed(
      Answer.Failure failure, int failures, CircuitState circuit, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String why = "%s; next try in %d s".formatted(failure.reason(), seconds);
    health.failed(failure.request().subject(), now(), why, failures, circuit);
    return failure instanceof Answer.Unreadable body ? count(rejection(body)) : Optional.empty();
  }

  /** Not asked, because an answer to another process asked for it. */
  public void closed(Instant until) {
    Instant second = until.truncatedTo(ChronoUnit.SECONDS);
    health.notAsked(
        now(), "wants to be left alone until %s, by an earlier answer".formatted(second));
  }

  /** Asking has stopped for a reason of our own, such as a missing Redis. */
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

  /** The state now. */
  public SourceStatus status() {
    return health.status(rejections.total());
  }

  /** How many records were refused since this replica started, by rule. */
  public Map<String, Long> rejectedByRule() {
    return rejections.counts();
  }

  private Optional<Rejection> count(Rejection rejection) {
    observer.rejected(rejection.source(), rejection.rule());
    return rejections.count(rejection);
  }

  private Rejection rejection(Answer.Unreadable body) {
    return new Rejection(
        UUID.randomUUID().toString(),
        body.source(source),
        feed.topic(),
        body.rule(),
        body.detail(),
        body.request().subject(),
        body.sample(),
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
