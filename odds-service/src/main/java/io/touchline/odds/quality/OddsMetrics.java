package io.touchline.odds.quality;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.Ignored;
import io.touchline.upstream.UpstreamObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The catalogue of this service's meters, but for those of the history. Safe from any thread. */
@ApplicationScoped
public class OddsMetrics {
  private final MeterRegistry registry;
  private final Timer answerToCommit;
  private final AtomicLong fencingToken;
  private final AtomicLong events;

  OddsMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.answerToCommit =
        Timer.builder("touchline.odds.answer.to.commit")
            .description("From the last byte of a source's answer to the commit on Kafka")
            .publishPercentiles(0.5, 0.95, 0.99)
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofSeconds(5))
            .register(registry);
    this.fencingToken = registry.gauge("touchline.odds.lease.token", new AtomicLong());
    this.events = registry.gauge("touchline.odds.events", new AtomicLong());
  }

  /** What is measured of one source. */
  public UpstreamObserver source(String source) {
    return new UpstreamObserver() {
      @Override
      public void asked(String subject, String outcome) {
        registry
            .counter(
                "touchline.odds.polls", "source", source, "subject", subject, "outcome", outcome)
            .increment();
      }

      @Override
      public void requested(Duration took) {
        Timer.builder("touchline.odds.poll.latency")
            .description("A request to a source, whatever came of it")
            .tag("source", source)
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry)
            .record(took);
      }

      @Override
      public void rejected(String by, String rule) {
        registry.counter("touchline.odds.rejected", "source", by, "rule", rule).increment();
      }

      @Override
      public void leading(long token) {
        fencingToken.set(token);
      }

      @Override
      public void redisFailed(String operation) {
        registry.counter("touchline.odds.redis.failures", "operation", operation).increment();
      }
    };
  }

  /**
   * A reading was committed.
   *
   * @param books how many events have odds now
   */
  public void committed(Duration sinceAnswer, int books) {
    answerToCommit.record(sinceAnswer);
    events.set(books);
  }

  /** Bookmakers' quotes that were read and not applied. */
  public void ignored(String source, Map<Ignored, Integer> quotes) {
    quotes.forEach(
        (why, count) ->
            registry
                .counter(
                    "touchline.odds.quotes.ignored",
                    "source",
                    source,
                    "reason",
                    why.name().toLowerCase(Locale.ROOT))
                .increment(count));
  }

  /** Ticks were committed. */
  public void told(List<OddsTick> ticks) {
    for (OddsTick tick : ticks) {
      registry
          .counter(
              "touchline.odds.ticks",
              "source",
              tick.source(),
              "state",
              tick.suspended() == null ? "open" : tick.suspended().wireName())
          .increment();
      if (tick.anomaly() != null) {
        registry
            .counter(
                "touchline.odds.anomalies",
                "type",
                tick.anomaly().type().name().toLowerCase(Locale.ROOT),
                "severity",
                tick.anomaly().severity().name().toLowerCase(Locale.ROOT))
            .increment();
      }
    }
  }
}
