package io.touchline.ingest.polling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.ingest.publish.MatchDay;
import io.touchline.ingest.publish.MatchDayRepository;
import io.touchline.ingest.quality.EspnQuality;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.upstream.kafka.TransactionalPublisher;
import io.touchline.upstream.lease.LeasedLoop;
import io.touchline.upstream.lease.LeasedSession;
import io.touchline.upstream.lease.LeasedWork;
import io.touchline.upstream.lease.RedisLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Polling, from the service's start to its shutdown: what the thread with the lease does. */
@ApplicationScoped
public class PollingWork implements LeasedWork {
  private static final Logger LOG = Logger.getLogger(PollingWork.class);
  private static final String TRANSACTIONAL_ID = "ingest-football-espn";

  private final String bootstrapServers;
  private final SettingsCheck settings;
  private final ScoreboardDesk desk;
  private final EspnQuality quality;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final LeasedLoop loop;

  /** In range; set at the start. */
  private PollingSession.Settings checked;

  PollingWork(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      SettingsCheck settings,
      RedisLease lease,
      ScoreboardDesk desk,
      EspnQuality quality,
      IngestMetrics metrics,
      Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
    this.desk = desk;
    this.quality = quality;
    this.metrics = metrics;
    this.clock = clock;
    this.loop =
        new LeasedLoop(
            new LeasedLoop.Settings("ingest", bootstrapServers, TRANSACTIONAL_ID), lease, this);
  }

  void start(@Observes StartupEvent event) {
    checked = settings.checked();
    LOG.infof("event=ingest_started leagues=%s source=%s", checked.leagues(), settings.siteUrl());
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  @Override
  public LeasedSession open(TransactionalPublisher publisher) {
    MatchDay day = MatchDayRepository.of(bootstrapServers).load();
    return new PollingSession(checked, desk, quality, metrics, clock, publisher, day);
  }

  @Override
  public void paused(String why) {
    quality.forgetKept();
    quality.paused(why);
  }
}
