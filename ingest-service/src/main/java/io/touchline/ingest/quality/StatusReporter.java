package io.touchline.ingest.quality;

import io.touchline.events.EventCodec;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import io.touchline.events.system.SystemStatus;
import io.touchline.ingest.publish.PublicationPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Decides when the state of the source is to be told. For the polling thread. */
public final class StatusReporter {
  private static final Logger LOG = Logger.getLogger(StatusReporter.class);

  private final SourceQuality quality;
  private final Duration interval;
  private Told last = new Told(null, null, null);
  private Instant due = Instant.MIN;

  /** What makes a state another one; its counters and times do not. */
  private record Told(SourceState state, String reason, CircuitState circuit) {}

  /**
   * Reports from now on.
   *
   * @param interval the longest silence
   */
  public StatusReporter(SourceQuality quality, Duration interval) {
    this.quality = quality;
    this.interval = interval;
  }

  /** When the state is told again even if it stays as it is. */
  public Instant due() {
    return due;
  }

  /** The record to publish now, if it is time or something changed. */
  public Optional<ProducerRecord<String, byte[]>> record(Instant now) {
    SourceStatus status = quality.status();
    Told current = new Told(status.status(), status.reason(), status.circuit());
    if (current.equals(last) && now.isBefore(due)) {
      return Optional.empty();
    }
    if (current.state() != last.state()) {
      LOG.infof(
          "event=source_state source=espn state=%s reason=\"%s\"",
          status.status().wireName(), status.reason() == null ? "" : status.reason());
    }
    last = current;
    due = now.plus(interval);
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    SystemStatus.Sources sources =
        new SystemStatus.Sources(status.lastSuccess(), Map.of(SourceQuality.ESPN, status));
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
