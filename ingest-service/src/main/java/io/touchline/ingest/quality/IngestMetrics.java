package io.touchline.ingest.quality;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.ingest.source.espn.EspnLeague;
import io.touchline.ingest.source.espn.EspnScoreboards;
import io.touchline.upstream.UpstreamObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The catalogue of this service's meters. Safe from any thread. */
@ApplicationScoped
public class IngestMetrics implements UpstreamObserver {
  private final MeterRegistry registry;
  private final Timer answerToCommit;
  private final Timer request;
  private final AtomicLong fencingToken;

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.answerToCommit =
        Timer.builder("touchline.ingest.answer.to.commit")
            .description("From the last byte of a source's answer to the commit on Kafka")
            .publishPercentiles(0.5, 0.95, 0.99)
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofSeconds(5))
            .register(registry);
    this.request =
        Timer.builder("touchline.ingest.poll.latency")
            .description("A request to a source, whatever came of it")
            .tag("source", EspnScoreboards.SOURCE)
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry);
    this.fencingToken = registry.gauge("touchline.ingest.lease.token", new AtomicLong());
  }

  @Override
  public void asked(String slug, String outcome) {
    polled(EspnLeague.ofSlug(slug).map(EspnLeague::name).orElse(slug), outcome);
  }

  /** An answer was taken from the cache in place of a poll. */
  public void cached(League league) {
    polled(league.name(), "cached");
  }

  private void polled(String league, String outcome) {
    registry
        .counter(
            "touchline.ingest.polls",
            "source",
            EspnScoreboards.SOURCE,
            "league",
            league,
            "outcome",
            outcome)
        .increment();
  }

  @Override
  public void requested(Duration took) {
    request.record(took);
  }

  public void committed(Duration sinceAnswer, List<MatchEvent> events) {
    answerToCommit.record(sinceAnswer);
    for (MatchEvent event : events) {
      registry.counter("touchline.ingest.events", "type", event.type().wireName()).increment();
    }
  }

  @Override
  public void rejected(String source, String rule) {
    registry.counter("touchline.ingest.rejected", "source", source, "rule", rule).increment();
  }

  @Override
  public void redisFailed(String operation) {
    registry.counter("touchline.ingest.redis.failures", "operation", operation).increment();
  }

  @Override
  public void leading(long token) {
    fencingToken.set(token);
  }
}
