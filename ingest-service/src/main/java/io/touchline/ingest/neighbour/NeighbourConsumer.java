package io.touchline.ingest.neighbour;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.system.SourceReport;
import io.touchline.upstream.kafka.TopicFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads what the neighbours publish, from the service's start to its shutdown. */
@ApplicationScoped
public class NeighbourConsumer {
  private static final Logger LOG = Logger.getLogger(NeighbourConsumer.class);

  private final String bootstrapServers;
  private final OddsImages odds;
  private final SourceReports reports;
  private TopicFollower follower;

  NeighbourConsumer(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      OddsImages odds,
      SourceReports reports) {
    this.bootstrapServers = bootstrapServers;
    this.odds = odds;
    this.reports = reports;
  }

  void start(@Observes StartupEvent event) {
    follower =
        TopicFollower.start(
            "ingest-neighbours",
            bootstrapServers,
            List.of(Feed.FOOTBALL_ODDS, Feed.SOURCES),
            null,
            this::take,
            odds::complete);
  }

  void stop(@Observes ShutdownEvent event) {
    if (follower != null) {
      follower.close();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(Feed.FOOTBALL_ODDS.topic())) {
        takeOdds(record);
      } else {
        takeReport(record);
      }
    } catch (RuntimeException unreadable) {
      // One of a neighbour's records; the others are as good as before.
      LOG.warnf(
          "event=neighbour_record_skipped topic=%s key=%s reason=\"%s\"",
          record.topic(), record.key(), unreadable.getMessage());
    }
  }

  private void takeOdds(ConsumerRecord<String, byte[]> record) {
    String matchId = RoomKey.parse(record.key()).argument();
    if (record.value() == null) {
      odds.remove(matchId);
    } else {
      odds.put(matchId, EventCodec.payload(record.value(), FootballOddsUpdate.class).summary());
    }
  }

  private void takeReport(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      reports.remove(record.key());
    } else {
      reports.put(record.key(), EventCodec.payload(record.value(), SourceReport.class));
    }
  }
}
