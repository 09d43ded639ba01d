package io.touchline.ingest.quality;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The catalogue of this service's meters. Safe from any thread. */
@ApplicationScoped
public class IngestMetrics {
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
            .tag("source", SourceQuality.ESPN)
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry);
    this.fencingToken = registry.gauge("touchline.ingest.lease.token", new AtomicLong());
  }

  /**
   * A league was polled.
   *
   * @param outcome {@code ok}, {@code cached}, or the kind of the failure
   */
  public void polled(League league, String outcome) {
    registry
        .counter(
            "touchline.ingest.polls",
            "source",
            SourceQuality.ESPN,
            "league",
            league.name(),
            "outcome",
            outcome)
        .increment();
  }

  public void requested(Duration took) {
    request.record(took);
  }

  public void committed(Duration sinceAnswer, List<MatchEvent> events) {
    answerToCommit.record(sinceAnswer);
    for (MatchEvent event : events) {
      registry.counter("touchline.ingest.events", "type", event.type().wireName()).increment();
    }
  }

  public void rejected(String source, String rule) {
    registry.counter("touchline.ingest.rejected", "source", source, "rule", rule).increment();
  }

  /** A Redis command failed, and the work went on without it. */
  public void redisFailed(String operation) {
    registry.counter("touchline.ingest.redis.failures", "operation", operation).increment();
  }

  /**
   * The lease was gained or lost.
   *
   * @param token of the lease that this replica holds; 0 for none
   */
  public void leading(long token) {
    fencingToken.set(token);
  }
}
