package io.touchline.push.fanout;

import io.netty.util.concurrent.EventExecutor;
import io.touchline.events.Feed;
import io.touchline.push.intake.UpdateSink;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Update;
import io.touchline.push.session.CloseCode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Hands each batch to every shard. Made once; its methods may be called from any thread. */
public final class FanOut implements UpdateSink {
  private static final Logger LOG = Logger.getLogger(FanOut.class);

  /** A batch waits here rather than in front of a loop that is behind. */
  private static final int BATCHES_IN_FLIGHT = 8;

  private static final long SWEEP_MILLIS = 1000;

  private final IdentityHashMap<EventExecutor, Shard> shards = new IdentityHashMap<>();
  private final List<Future<?>> sweeps = new ArrayList<>();
  private final RoomCensus census = new RoomCensus();
  private final Semaphore inFlight = new Semaphore(BATCHES_IN_FLIGHT);
  private final FanOutObserver observer;
  private final long windowMillis;

  /**
   * Makes a shard a loop and sweeps it every second.
   *
   * @param loops all event loops that may serve sessions
   */
  public FanOut(Iterable<EventExecutor> loops, FanOutConfig config, FanOutObserver observer) {
    this.observer = observer;
    this.windowMillis = config.window().toMillis();
    var bounds = new StreamSlot.Bounds(config.updates(), config.size().asLongValue());
    for (EventExecutor loop : loops) {
      Shard shard = new Shard(loop, bounds, census);
      shards.put(loop, shard);
      sweeps.add(
          loop.scheduleAtFixedRate(
              () -> sweep(shard), SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private void sweep(Shard shard) {
    try {
      shard.sweep(System.nanoTime(), System.currentTimeMillis() - windowMillis);
      shard.tally().drainTo(observer);
    } catch (RuntimeException e) {
      // Thrown on, it would silently end all later sweeps, and with them the heartbeats.
      LOG.error("event=sweep.failed", e);
    }
  }

  /**
   * The shard of an event loop; call its methods on that loop only.
   *
   * @throws IllegalStateException if the loop is none of those that serve sessions
   */
  public Shard shardOf(EventExecutor loop) {
    Shard shard = shards.get(loop);
    if (shard == null) {
      throw new IllegalStateException("No shard for event loop " + loop);
    }
    return shard;
  }

  @Override
  public void begin(Feed feed, UUID topicId, int partitions, int partition, long floor) {
    eachShard(shard -> shard.begin(feed, topicId, partitions, partition, floor), () -> {});
  }

  @Override
  public void accept(List<Update> batch, Runnable applied) throws InterruptedException {
    inFlight.acquire();
    long started = System.nanoTime();
    eachShard(
        shard -> {
          shard.apply(batch, System.nanoTime());
          shard.tally().drainTo(observer);
        },
        () -> {
          inFlight.release();
          observer.applied(batch, System.nanoTime() - started);
          applied.run();
        });
  }

  /** Closes all sessions with this code, and sweeps no more. */
  public void closeAll(CloseCode code) {
    sweeps.forEach(sweep -> sweep.cancel(false));
    eachShard(
        shard -> {
          shard.closeAll(code);
          shard.tally().drainTo(observer);
        },
        () -> {});
  }

  private void eachShard(Consumer<Shard> task, Runnable whenAllDid) {
    AtomicInteger left = new AtomicInteger(shards.size());
    for (Shard shard : shards.values()) {
      shard
          .loop()
          .execute(
              () -> {
                try {
                  task.accept(shard);
                } finally {
                  if (left.decrementAndGet() == 0) {
                    whenAllDid.run();
                  }
                }
              });
    }
  }

  /** Open sessions. */
  public int sessions() {
    return census.sessions();
  }

  /** Rooms with at least one session. */
  public int rooms() {
    return census.rooms();
  }
}
