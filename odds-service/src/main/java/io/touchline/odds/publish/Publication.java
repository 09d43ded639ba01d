package io.touchline.odds.publish;

import io.touchline.events.odds.OddsTick;
import io.touchline.odds.quote.Refusal;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one input leads to.
 *
 * @param records in the order in which they are sent, all in one transaction
 * @param ticks those among them
 * @param refusals what was not taken of the input
 * @param warnings what was taken, and is odd
 */
public record Publication(
    List<ProducerRecord<String, byte[]>> records,
    List<OddsTick> ticks,
    List<Refusal> refusals,
    List<Refusal> warnings) {

  public Publication {
    records = List.copyOf(records);
    ticks = List.copyOf(ticks);
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }
}
