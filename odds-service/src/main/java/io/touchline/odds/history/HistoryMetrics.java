package io.touchline.odds.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.touchline.odds.history.HistoryWriter.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What the history's writer has done, and how it is. Written on its thread, read from any. */
@ApplicationScoped
public class HistoryMetrics {
  /** What the writer of the history does now. */
  public enum State {
    /** This process does not write the history. */
    DISABLED,
    STARTING,
    WRITING,
    /** PostgreSQL is away or refuses; the ticks wait in Kafka. */
    DATABASE_AWAY,
    /** Kafka is away, or the topic is not there. */
    KAFKA_AWAY,
    /** A fault of our own, which is tried again. */
    FAILING,
    STOPPED;

    /** The name on the wire, in lower case. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Clock clock;
  private final Counter written;
  private final Counter duplicates;
  private final Map<RefusalReason, Counter> refused = new EnumMap<>(RefusalReason.class);
  private final Map<State, Counter> failures = new EnumMap<>(State.class);
  private final Timer batch;
  private final AtomicLong lag;
  private volatile Condition condition;
  private volatile Instant lastWrittenAt;

  /**
   * How it is.
   *
   * @param reason of the trouble, in words; null if there is none
   */
  private record Condition(State state, String reason, Instant since) {}

  /**
   * All of it at a moment.
   *
   * @param state see {@link State}
   * @param reason of the trouble, in words; null if there is none
   * @param since when this state began
   * @param written ticks that this process has stored since its start
   * @param duplicates ticks that it read and that were there already
   * @param refused records that it kept as refused
   * @param failures how often it had to begin again
   * @param lag records of its partitions that are still to be written
   * @param lastWrittenAt when it last stored a batch; null if it has not
   */
  public record Status(
      String state,
      String reason,
      Instant since,
      long written,
      long duplicates,
      long refused,
      long failures,
      long lag,
      Instant lastWrittenAt) {}

  HistoryMetrics(MeterRegistry registry, Clock clock) {
    this.clock = clock;
    written = registry.counter("touchline.odds.history.written");
    duplicates = registry.counter("touchline.odds.history.duplicates");
    for (RefusalReason reason : RefusalReason.values()) {
      refused.put(
          reason, registry.counter("touchline.odds.history.refused", "reason", reason.name()));
    }
    for (State state : State.values()) {
      failures.put(
          state, registry.counter("touchline.odds.history.failures", "state", state.wireName()));
    }
    batch =
        Timer.builder("touchline.odds.history.batch")
            .description("From a poll's end to the commit on Kafka")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    lag = registry.gauge("touchline.odds.history.lag", new AtomicLong());
    registry.gauge(
        "touchline.odds.history.up", this, m -> m.condition.state() == State.WRITING ? 1 : 0);
    condition = new Condition(State.STARTING, null, clock.instant());
  }

  void wrote(Written result, Duration took) {
    written.increment(result.written());
    duplicates.increment(result.duplicates());
    result.refused().forEach((reason, count) -> refused.get(reason).increment(count));
    batch.record(took);
    lastWrittenAt = clock.instant();
  }

  void lag(long records) {
    lag.set(records);
  }

  /** Tells whether that is news. */
  boolean now(State state, String reason) {
    Condition before = condition;
    if (reason != null) {
      failures.get(state).increment();
    }
    if (before.state() == state) {
      // Since when it is so stays; why may change.
      condition = new Condition(state, reason, before.since());
      return false;
    }
    condition = new Condition(state, reason, clock.instant());
    return true;
  }

  /** All of it now. */
  public Status status() {
    Condition now = condition;
    return new Status(
        now.state().wireName(),
        now.reason(),
        now.since(),
        (long) written.count(),
        (long) duplicates.count(),
        refused.values().stream().mapToLong(c -> (long) c.count()).sum(),
        failures.values().stream().mapToLong(c -> (long) c.count()).sum(),
        lag.get(),
        lastWrittenAt);
  }
}
