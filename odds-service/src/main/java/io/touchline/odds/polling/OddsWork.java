package io.touchline.odds.polling;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.odds.image.FootballOdds;
import io.touchline.odds.publish.BookKeeper;
import io.touchline.odds.publish.BookRepository;
import io.touchline.odds.quality.OddsMetrics;
import io.touchline.odds.quality.UnmatchedEvents;
import io.touchline.upstream.kafka.TransactionalPublisher;
import io.touchline.upstream.lease.LeasedLoop;
import io.touchline.upstream.lease.LeasedSession;
import io.touchline.upstream.lease.LeasedWork;
import io.touchline.upstream.lease.RedisLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Polling, from the service's start to its shutdown: what the thread with the lease does. */
@ApplicationScoped
public class OddsWork implements LeasedWork {
  private static final Logger LOG = Logger.getLogger(OddsWork.class);
  private static final String TRANSACTIONAL_ID = "odds-service";

  private final String bootstrapServers;
  private final PollingSettings settings;
  private final SourceDesks sources;
  private final OddsMetrics metrics;
  private final UnmatchedEvents unmatched;
  private final Clock clock;
  private final LeasedLoop loop;

  /** Outlives a session, as the polls' schedules do. */
  private final SourcePolicies policies;

  OddsWork(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      PollingSettings settings,
      SourceDesks sources,
      RedisLease lease,
      OddsMetrics metrics,
      UnmatchedEvents unmatched,
      Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.settings = settings;
    this.sources = sources;
    this.metrics = metrics;
    this.unmatched = unmatched;
    this.clock = clock;
    this.policies = settings.policies();
    this.loop =
        new LeasedLoop(
            new LeasedLoop.Settings("odds", bootstrapServers, TRANSACTIONAL_ID), lease, this);
  }

  void start(@Observes StartupEvent event) {
    settings.check();
    List<String> asked = sources.all().stream().map(SourceDesk::name).toList();
    LOG.infof(
        "event=odds_started polling=%s leagues=%s sources=%s",
        settings.enabled(), sources.leagues(), asked);
    sources
        .off()
        .forEach(
            (source, why) -> LOG.infof("event=source_off source=%s reason=\"%s\"", source, why));
    if (settings.enabled()) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  @Override
  public LeasedSession open(TransactionalPublisher publisher) {
    BookKeeper keeper =
        new BookKeeper(
            new BookRepository(bootstrapServers).load(clock.instant()),
            policies,
            new FootballOdds(policies, settings.pricing()),
            settings.retention());
    return new OddsSession(
        bootstrapServers,
        settings,
        sources,
        policies,
        keeper,
        publisher,
        metrics,
        unmatched,
        clock);
  }

  @Override
  public void paused(String why) {
    for (SourceDesk desk : sources.all()) {
      desk.quality().forgetKept();
      desk.quality().paused(why);
    }
  }
}
