package io.touchline.upstream.lease;

import io.touchline.upstream.kafka.TransactionalPublisher;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The one thread that asks and publishes, from start to stop. Without the lease it waits for it;
 * after a fault it starts over from what is on Kafka.
 */
public final class LeasedLoop {
  private static final Logger LOG = Logger.getLogger(LeasedLoop.class);
  private static final Duration FAULT_PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final Settings settings;
  private final RedisLease lease;
  private final LeasedWork work;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Thread thread;

  /** What is logged already; null while all is well. */
  private String lastFault;

  /**
   * What it is called, and where it publishes.
   *
   * @param name of the work, for the thread and the log, e.g. {@code ingest}
   * @param bootstrapServers Kafka's
   * @param transactionalId the same for all replicas: by it Kafka fences all but the last
   */
  public record Settings(String name, String bootstrapServers, String transactionalId) {}

  public LeasedLoop(Settings settings, RedisLease lease, LeasedWork work) {
    this.settings = settings;
    this.lease = lease;
    this.work = work;
  }

  /** To be called once. */
  public void start() {
    thread = Thread.ofPlatform().name(settings.name() + "-poll").start(this::run);
  }

  /** Lets a transaction in flight end, and gives the lease back. */
  public void stop() throws InterruptedException {
    stop.countDown();
    if (thread != null && !thread.join(STOP_LIMIT)) {
      LOG.warnf("event=%s_stop_timeout limit=%s", settings.name(), STOP_LIMIT);
    }
  }

  private void run() {
    boolean stopping = false;
    while (!stopping) {
      Duration pause = FAULT_PAUSE;
      try {
        OptionalLong token = acquire();
        if (token.isPresent()) {
          lead(token.getAsLong());
        }
        pause = Duration.ofMillis(lease.retryMillis());
      } catch (KafkaException fault) {
        paused("Kafka", fault);
      } catch (RuntimeException fault) {
        // A fault of our own: the loop must go on, and whoever mends it needs all of it.
        LOG.errorf(fault, "event=%s_bug", settings.name());
        paused("the " + settings.name() + " itself", fault);
      } finally {
        lease.release();
      }
      stopping = stopped(pause);
    }
    LOG.infof("event=%s_stopped", settings.name());
  }

  private void lead(long token) {
    long start = System.nanoTime();
    try (TransactionalPublisher publisher =
        TransactionalPublisher.open(settings.bootstrapServers(), settings.transactionalId())) {
      LeasedSession session = work.open(publisher);
      try {
        lastFault = null;
        LOG.infof(
            "event=lease_gained token=%d %s took_ms=%d",
            token, session.summary(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        run(session, token);
      } finally {
        session.close();
      }
    }
  }

  private void run(LeasedSession session, long token) {
    session.begin();
    while (lease.held() && !stopped(session.idleTime())) {
      if (lease.held()) {
        session.step();
      }
    }
    if (stop.getCount() > 0) {
      LOG.warnf("event=lease_lost token=%d", token);
      session.pause("Polling paused: the lease in Redis could not be renewed");
    }
  }

  private OptionalLong acquire() {
    try {
      return lease.acquire();
    } catch (RuntimeException fault) {
      paused("Redis", fault);
      return OptionalLong.empty();
    }
  }

  private void paused(String part, RuntimeException fault) {
    String reason = "Polling paused: %s fails (%s)".formatted(part, fault.getMessage());
    if (!reason.equals(lastFault)) {
      // Once, although it is tried again all the time.
      LOG.warnf(
          "event=%s_fault part=\"%s\" reason=\"%s\"", settings.name(), part, fault.getMessage());
      lastFault = reason;
    }
    work.paused(reason);
  }

  /** Waits, and tells whether the loop is to stop. */
  private boolean stopped(Duration wait) {
    try {
      // In steps, so that a lost lease is noticed although nothing is due.
      Duration step = wait.compareTo(FAULT_PAUSE) > 0 ? FAULT_PAUSE : wait;
      return stop.await(step.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
