package io.touchline.odds.publish;

import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.Ignored;
import io.touchline.odds.quote.Refusal;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one input leads to.
 *
 * @param records in the order in which they are sent, all in one transaction
 * @param ticks those among them
 * @param refusals what was not taken of the input
 * @param warnings what was taken, and is odd
 * @param ignored how many bookmakers' quotes were not applied, and why
 */
public record Publication(
    List<ProducerRecord<String, byte[]>> records,
    List<OddsTick> ticks,
    List<Refusal> refusals,
    List<Refusal> warnings,
    Map<Ignored, Integer> ignored) {

  public Publication {
    records = List.copyOf(records);
    ticks = List.copyOf(ticks);
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
    ignored = Map.copyOf(ignored);
  }
}
