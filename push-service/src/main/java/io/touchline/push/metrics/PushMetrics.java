package io.touchline.push.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.touchline.events.Feed;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.fanout.FanOutObserver;
import io.touchline.push.intake.IntakeObserver;
import io.touchline.push.intake.SkipReason;
import io.touchline.push.room.Update;
import io.touchline.push.session.CloseCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts. Any thread. */
public final class PushMetrics implements FanOutObserver, IntakeObserver {
  private final MeterRegistry registry;
  private final Map<Feed, Counter> updates = new EnumMap<>(Feed.class);
  private final Map<SkipReason, Counter> skipped = new EnumMap<>(SkipReason.class);
  private final Map<CloseCode, Counter> closed = new EnumMap<>(CloseCode.class);
  private final Counter deliveries;
  private final Counter bytes;
  private final Counter conflated;
  private final Timer fanOutTime;
  private final Timer lag;
  private volatile boolean live;

  /** Registers every meter at once, so that each is there, at 0, from the start. */
  public PushMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Feed feed : Feed.allPushed()) {
      updates.put(feed, registry.counter("touchline.push.updates", "topic", feed.topic()));
    }
    for (SkipReason reason : SkipReason.values()) {
      skipped.put(
          reason, registry.counter("touchline.push.records.skipped", "reason", reason.label()));
    }
    for (CloseCode code : CloseCode.values()) {
      closed.put(code, registry.counter("touchline.push.sessions.closed", "reason", code.reason()));
    }
    deliveries = registry.counter("touchline.push.deliveries");
    bytes = registry.counter("touchline.push.bytes.out");
    conflated = registry.counter("touchline.push.conflated");
    fanOutTime = timer("touchline.push.fanout", "From a poll's end to the last shard's flush");
    lag = timer("touchline.push.lag", "From the record's timestamp to the last shard's flush");
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.99)
        .register(registry);
  }

  /** Shows what others keep count of. */
  public void watch(FanOut fanOut, JsonCarrier json) {
    Gauge.builder("touchline.push.sessions", fanOut, FanOut::sessions).register(registry);
    Gauge.builder("touchline.push.rooms", fanOut, FanOut::rooms).register(registry);
    FunctionCounter.builder("touchline.push.encodings", json, JsonCarrier::encodings)
        .tag("carrier", "json")
        .register(registry);
  }

  @Override
  public void read(Update update) {
    updates.get(update.feed()).increment();
  }

  @Override
  public void skipped(SkipReason reason) {
    skipped.get(reason).increment();
  }

  @Override
  public void caughtUp() {
    // What was read before is old by nature: it would drown the lag of what is new.
    live = true;
  }

  @Override
  public void applied(List<Update> batch, long nanos) {
    fanOutTime.record(nanos, TimeUnit.NANOSECONDS);
    if (live) {
      long now = System.currentTimeMillis();
      for (Update update : batch) {
        lag.record(Math.max(0, now - update.timestamp()), TimeUnit.MILLISECONDS);
      }
    }
  }

  @Override
  public void add(
      long delivered, long bytesOut, long images, Map<CloseCode, Integer> closedSessions) {
    deliveries.increment((double) delivered);
    bytes.increment((double) bytesOut);
    conflated.increment((double) images);
    closedSessions.forEach((code, count) -> closed.get(code).increment(count));
  }
}
