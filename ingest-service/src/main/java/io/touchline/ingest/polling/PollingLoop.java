package io.touchline.ingest.polling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.ingest.publish.MatchDay;
import io.touchline.ingest.publish.MatchDayRepository;
import io.touchline.ingest.publish.TransactionalPublisher;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.quality.SourceQuality;
import io.touchline.ingest.replica.RedisLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The one thread that polls and publishes, from start to shutdown. Without the lease it waits for
 * it; after a fault it starts over from what is on Kafka.
 */
@ApplicationScoped
public class PollingLoop {
  private static final Logger LOG = Logger.getLogger(PollingLoop.class);
  private static final Duration FAULT_PAUSE = Duration.ofSeconds(1);
  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(15);

  private final String bootstrapServers;
  private final SettingsCheck settings;
  private final RedisLease lease;
  private final ScoreboardDesk desk;
  private final SourceQuality quality;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Thread thread;

  /** What is logged already; null while all is well. */
  private String lastFault;

  PollingLoop(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      SettingsCheck settings,
      RedisLease lease,
      ScoreboardDesk desk,
      SourceQuality quality,
      IngestMetrics metrics,
      Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
    this.lease = lease;
    this.desk = desk;
    this.quality = quality;
    this.metrics = metrics;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    PollingSession.Settings checked = settings.checked();
    LOG.infof("event=ingest_started leagues=%s source=%s", checked.leagues(), settings.siteUrl());
    thread = Thread.ofPlatform().name("ingest-poll").start(() -> run(checked));
  }

  /** Lets a transaction in flight end, and gives the lease back. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop.countDown();
    if (thread != null && !thread.join(SHUTDOWN_LIMIT)) {
      LOG.warnf("event=ingest_stop_timeout limit=%s", SHUTDOWN_LIMIT);
    }
  }

  private void run(PollingSession.Settings checked) {
    boolean stopping = false;
    while (!stopping) {
      Duration pause = FAULT_PAUSE;
      try {
        OptionalLong token = acquire();
        if (token.isPresent()) {
          lead(checked, token.getAsLong());
        }
        pause = Duration.ofMillis(lease.retryMillis());
      } catch (KafkaException fault) {
        paused("Kafka", fault);
      } catch (RuntimeException fault) {
        // A fault of our own: the loop must go on, and whoever mends it needs all of it.
        LOG.errorf(fault, "event=ingest_bug");
        paused("the ingest itself", fault);
      } finally {
        lease.release();
      }
      stopping = stopped(pause);
    }
    LOG.info("event=ingest_stopped");
  }

  private void lead(PollingSession.Settings checked, long token) {
    long start = System.nanoTime();
    try (TransactionalPublisher publisher = TransactionalPublisher.open(bootstrapServers)) {
      // Only now: the predecessor is fenced, so nothing more of it will come.
      MatchDay day = MatchDayRepository.of(bootstrapServers).load();
      lastFault = null;
      LOG.infof(
          "event=lease_gained token=%d matches=%d took_ms=%d",
          token, day.matches().size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      PollingSession session =
          new PollingSession(checked, desk, quality, metrics, clock, publisher, day);
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
      LOG.warnf("event=ingest_fault part=\"%s\" reason=\"%s\"", part, fault.getMessage());
      lastFault = reason;
    }
    quality.forgetKept();
    quality.paused(reason);
  }

  /** Waits, and tells whether the service is to stop. */
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
