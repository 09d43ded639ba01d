package io.touchline.odds.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.EventType;
import io.touchline.events.Priority;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.Change;
import io.touchline.odds.book.Ignored;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.image.OddsTicks;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One input on its way to a publication. Used by one thread, once. */
final class Round {
  private static final URI SOURCE = URI.create("/odds-service");

  private final Instant at;
  private final Instant imagesAt;
  private final List<OddsTick> ticks = new ArrayList<>();
  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> warnings = new ArrayList<>();
  private final Map<Ignored, Integer> ignored = new EnumMap<>(Ignored.class);
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> urgent = new HashSet<>();

  /**
   * Begins.
   *
   * @param at when the input came about
   * @param imagesAt the time of the images, later than that of all earlier ones
   */
  Round(Instant at, Instant imagesAt) {
    this.at = at;
    this.imagesAt = imagesAt;
  }

  Instant at() {
    return at;
  }

  Instant imagesAt() {
    return imagesAt;
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  void warn(Refusal warning) {
    warnings.add(warning);
  }

  /** Quotes that the book did not apply. */
  void ignore(Map<Ignored, Integer> quotes) {
    quotes.forEach((why, count) -> ignored.merge(why, count, Integer::sum));
  }

  /** An image is due although no price has changed. */
  void touch(String eventId) {
    touched.add(eventId);
  }

  void changed(MarketBook after, List<Change> changes, PriceTrails trails) {
    String id = after.event().id();
    touched.add(id);
    for (Change change : changes) {
      OddsTick tick = OddsTicks.of(after.event(), after.market(), change);
      trails.add(tick);
      ticks.add(tick);
      Priority priority = OddsTicks.priority(tick);
      if (priority == Priority.HIGH) {
        urgent.add(id);
      }
      records.add(
          EventCodec.encode(
              tick, after.event().room().toString(), SOURCE, tick.id(), tick.seenAt(), priority));
    }
  }

  Set<String> touched() {
    return touched;
  }

  void image(FootballOddsUpdate image, SportEvent event) {
    records.add(
        EventCodec.encode(
            image,
            event.room().toString(),
            SOURCE,
            id(event),
            imagesAt,
            urgent.contains(event.id()) ? Priority.HIGH : Priority.NORMAL));
  }

  void remove(SportEvent event) {
    touched.remove(event.id());
    records.add(
        EventCodec.tombstone(
            EventType.FOOTBALL_ODDS_UPDATE, event.room(), SOURCE, id(event), imagesAt));
  }

  private String id(SportEvent event) {
    return event.room() + "@" + imagesAt.toEpochMilli();
  }

  Publication done() {
    return new Publication(records, ticks, refusals, warnings, ignored);
  }
}
