package io.touchline.odds.history;

import io.touchline.events.odds.OddsTick;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The candles of one selection, worked out from its ticks in order. */
final class ReferenceCandles {
  private ReferenceCandles() {}

  /** Each as {@code bucket bookmaker open high low close ticks suspended}, in no order. */
  static List<String> of(List<OddsTick> ticks, String eventId, long seconds) {
    return ticks.stream()
        .filter(tick -> tick.eventId().equals(eventId))
        .collect(
            Collectors.groupingBy(
                tick -> {
                  long second = tick.seenAt().getEpochSecond();
                  return Instant.ofEpochSecond(second - second % seconds)
                      + " "
                      + tick.bookmakerId();
                }))
        .entrySet()
        .stream()
        .map(
            bucket -> {
              List<OddsTick> in = bucket.getValue();
              double high = in.stream().mapToDouble(OddsTick::price).max().orElseThrow();
              double low = in.stream().mapToDouble(OddsTick::price).min().orElseThrow();
              return "%s %s %s %s %s %d %s"
                  .formatted(
                      bucket.getKey(),
                      in.getFirst().price(),
                      high,
                      low,
                      in.getLast().price(),
                      in.size(),
                      in.getLast().suspended() == null ? "" : "incident");
            })
        .toList();
  }
}
