package io.touchline.ingest.quality;

import io.touchline.events.EventCodec;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.system.SourceStatus;
import io.touchline.events.system.SystemStatus;
import io.touchline.ingest.publish.PublicationPlan;
import io.touchline.ingest.source.espn.EspnScoreboards;
import io.touchline.upstream.quality.ReportPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells the state of the source when it is time to. For the polling thread. */
public final class StatusReporter {
  private final EspnQuality quality;
  private final ReportPolicy policy;

  /**
   * Reports from now on.
   *
   * @param interval the longest silence
   */
  public StatusReporter(EspnQuality quality, Duration interval) {
    this.quality = quality;
    this.policy = new ReportPolicy(interval);
  }

  /** When the state is told again even if it stays as it is. */
  public Instant due() {
    return policy.due();
  }

  /** The record to publish now, if it is time or something changed. */
  public Optional<ProducerRecord<String, byte[]>> record(Instant now) {
    Map<String, SourceStatus> states = Map.of(EspnScoreboards.SOURCE, quality.status());
    if (!policy.tell(states, now)) {
      return Optional.empty();
    }
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    SystemStatus.Sources sources =
        new SystemStatus.Sources(states.get(EspnScoreboards.SOURCE).lastSuccess(), states);
    String key = RoomKey.system().toString();
    return Optional.of(
        EventCodec.encode(
            new SystemStatus(sources, at),
            key,
            PublicationPlan.SOURCE,
            key + "@" + at.toEpochMilli(),
            at,
            Priority.NORMAL));
  }
}
