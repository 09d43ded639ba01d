package io.touchline.odds.history;

import io.touchline.events.odds.OddsTick;
import io.touchline.odds.history.TickReader.Read;
import io.touchline.odds.history.entity.EntityRepository;
import io.touchline.odds.history.store.DatabaseException;
import io.touchline.odds.history.store.DayPartitions;
import io.touchline.odds.history.store.DictionaryRepository;
import io.touchline.odds.history.store.RefusedRow;
import io.touchline.odds.history.store.TickRepository;
import io.touchline.odds.history.store.TickRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Writes what a poll brought: what is a tick, and what is none. On the history's thread. */
@ApplicationScoped
public class HistoryWriter {
  private static final Logger LOG = Logger.getLogger(HistoryWriter.class);

  private final EntityRepository entities;
  private final DictionaryRepository dictionary;
  private final DayPartitions partitions;
  private final TickRepository ticks;
  private final HistoryConfig config;
  private final Clock clock;

  /**
   * What came of a batch.
   *
   * @param written ticks that were not there yet
   * @param duplicates ticks that were
   * @param refused records that are kept as refused, by reason
   */
  public record Written(int written, int duplicates, Map<RefusalReason, Integer> refused) {}

  private record Accepted(ConsumerRecord<?, byte[]> record, OddsTick tick) {}

  HistoryWriter(
      EntityRepository entities,
      DictionaryRepository dictionary,
      DayPartitions partitions,
      TickRepository ticks,
      HistoryConfig config,
      Clock clock) {
    this.entities = entities;
    this.dictionary = dictionary;
    this.partitions = partitions;
    this.ticks = ticks;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Writes it, all of it, before it returns.
   *
   * @param logId of the topic that the records are of
   * @throws DatabaseException if the database is away; then any part of it may be written
   */
  Written write(short logId, Iterable<? extends ConsumerRecord<?, byte[]>> records) {
    Batch batch = new Batch(logId);
    Instant now = clock.instant();
    LocalDate firstDay = firstDay();
    for (ConsumerRecord<?, byte[]> record : records) {
      switch (TickReader.read(record.value(), now, firstDay)) {
        case Read.Accepted(OddsTick tick) -> batch.accepted.add(new Accepted(record, tick));
        case Read.Refused(RefusalReason reason, String detail) ->
            batch.refuse(record, reason, detail);
      }
    }
    batch.store();
    return batch.result();
  }

  /** The oldest day (UTC) of which ticks are kept. */
  LocalDate firstDay() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(config.days());
  }

  private final class Batch {
    private final short logId;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<RefusalReason, Integer> reasons = new EnumMap<>(RefusalReason.class);
    private int written;

    Batch(short logId) {
      this.logId = logId;
    }

    void refuse(ConsumerRecord<?, byte[]> record, RefusalReason reason, String detail) {
      reasons.merge(reason, 1, Integer::sum);
      refused.add(
          new RefusedRow(
              logId, record.partition(), record.offset(), reason.name(), detail, record.value()));
    }

    void store() {
      if (!accepted.isEmpty()) {
        entities.learn(accepted.stream().map(Accepted::tick).toList());
        TreeSet<LocalDate> days = new TreeSet<>();
        accepted.forEach(a -> days.add(LocalDate.ofInstant(a.tick().seenAt(), ZoneOffset.UTC)));
        partitions.ensure(days);
        insert(accepted.stream().toList());
      }
      if (!refused.isEmpty()) {
        ticks.refuse(refused);
      }
    }

    /** One row that the database does not take must not keep out the others: halve until found. */
    private void insert(List<Accepted> part) {
      try {
        written += ticks.insert(part.stream().map(this::row).toList());
      } catch (DatabaseException e) {
        if (!e.causedByData()) {
          throw e;
        }
        if (part.size() == 1) {
          ConsumerRecord<?, byte[]> record = part.getFirst().record();
          LOG.warnf(
              "event=tick_not_storable partition=%d offset=%d reason=\"%s\"",
              record.partition(), record.offset(), e.getMessage());
          accepted.remove(part.getFirst());
          refuse(record, RefusalReason.NOT_STORABLE, e.getMessage());
        } else {
          insert(part.subList(0, part.size() / 2));
          insert(part.subList(part.size() / 2, part.size()));
        }
      }
    }

    private TickRow row(Accepted a) {
      return new TickRow(
          logId,
          a.record().partition(),
          a.record().offset(),
          entities.selection(a.tick()),
          entities.bookmaker(a.tick()),
          dictionary.source(a.tick().source()),
          a.tick());
    }

    Written result() {
      return new Written(written, accepted.size() - written, reasons);
    }
  }
}
