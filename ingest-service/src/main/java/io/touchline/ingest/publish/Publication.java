package io.touchline.ingest.publish;

import io.touchline.events.football.MatchEvent;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one answered poll leads to.
 *
 * @param records in the order in which they are sent, all in one transaction
 * @param events the match events among them
 * @param after the state once they are committed
 * @param changed whether a match changed, appeared or left
 */
public record Publication(
    List<ProducerRecord<String, byte[]>> records,
    List<MatchEvent> events,
    MatchDay after,
    boolean changed) {

  public Publication {
    records = List.copyOf(records);
    events = List.copyOf(events);
  }
}
