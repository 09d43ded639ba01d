package io.touchline.odds.polling;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.system.Rejection;
import io.touchline.odds.publish.BookKeeper;
import io.touchline.odds.publish.Publication;
import io.touchline.odds.quality.OddsMetrics;
import io.touchline.odds.quality.UnmatchedEvents;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Unmatched;
import io.touchline.upstream.kafka.TopicFollower;
import io.touchline.upstream.kafka.TopicReader;
import io.touchline.upstream.kafka.TransactionalPublisher;
import io.touchline.upstream.lease.LeasedSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * From gaining the lease to losing it: lets the sources be asked, keeps the books, and publishes
 * what follows from each answer in one transaction. For the lease's thread.
 */
final class OddsSession implements LeasedSession {
  private static final Logger LOG = Logger.getLogger(OddsSession.class);

  /** Older events have long been in the books, or in no book any more. */
  private static final Duration EVENTS_LOOK_BACK = Duration.ofHours(3);

  private static final Duration EVENTS_OVERLAP = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(2);

  private final String bootstrapServers;
  private final BookKeeper keeper;
  private final TransactionalPublisher publisher;
  private final SourcePolicies policies;
  private final SourceReports reports;
  private final OddsMetrics metrics;
  private final UnmatchedEvents unmatched;
  private final Clock clock;
  private final Inbox inbox = new Inbox();
  private final List<SourcePoll> polls;
  private TopicFollower events;
  private Instant sweepDue;

  OddsSession(
      String bootstrapServers,
      PollingSettings settings,
      SourceDesks sources,
      SourcePolicies policies,
      BookKeeper keeper,
      TransactionalPublisher publisher,
      OddsMetrics metrics,
      UnmatchedEvents unmatched,
      Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.keeper = keeper;
    this.publisher = publisher;
    this.policies = policies;
    this.reports = new SourceReports(sources.all(), settings.statusInterval());
    this.metrics = metrics;
    this.unmatched = unmatched;
    this.clock = clock;
    this.sweepDue = clock.instant();
    this.polls =
        sources.all().stream()
            .map(desk -> new SourcePoll(desk, settings.pace(), keeper::fixtures, inbox, clock))
            .toList();
  }

  @Override
  public String summary() {
    return "events=" + keeper.events();
  }

  /** Makes up for what has happened in the meantime, then begins to ask. */
  @Override
  public void begin() {
    // What is told twice is no news, what is missed would be: so the two overlap.
    Instant since = clock.instant().minus(EVENTS_OVERLAP);
    List<ProducerRecord<String, byte[]>> missed = new ArrayList<>();
    new TopicReader(bootstrapServers)
        .readSince(
            Feed.MATCH_EVENTS,
            since.minus(EVENTS_LOOK_BACK),
            record ->
                event(record).ifPresent(event -> missed.addAll(keeper.happened(event).records())));
    send(missed);
    events =
        TopicFollower.start(
            "odds-match-events",
            bootstrapServers,
            List.of(Feed.MATCH_EVENTS),
            since,
            this::told,
            () -> {});
    polls.forEach(SourcePoll::start);
  }

  /** On the follower's thread. */
  private void told(ConsumerRecord<String, byte[]> record) {
    try {
      Optional<MatchEvent> event = event(record);
      if (event.isPresent()) {
        inbox.put(new Input.Happened(event.get()));
      }
    } catch (InterruptedException e) {
      // The session is over.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Another service's record, read again at each start: one that cannot be read must not end us.
   */
  private static Optional<MatchEvent> event(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.of(EventCodec.payload(record.value(), MatchEvent.class));
    } catch (RuntimeException unreadable) {
      LOG.warnf(
          "event=match_event_skipped key=%s offset=%d reason=\"%s\"",
          record.key(), record.offset(), unreadable.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Duration idleTime() {
    // The inbox is where this thread waits.
    return Duration.ZERO;
  }

  @Override
  public void step() {
    try {
      switch (inbox.poll(PATIENCE)) {
        case null -> {
          // Nothing has come; time goes on all the same.
        }
        case Input.Read read -> read(read);
        case Input.Refused(List<Rejection> rejections) -> send(reports.encoded(rejections));
        case Input.Happened(MatchEvent event) -> publish(keeper.happened(event));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sweep();
    send(reports.due(clock.instant()));
  }

  private void read(Input.Read input) {
    OddsReading reading = input.reading();
    SourceDesk desk = input.poll().desk();
    policies.pace(reading.source(), input.poll().pace());
    List<Unmatched> news = unmatched.replace(desk.name(), reading.league(), reading.unmatched());
    Publication publication = keeper.read(reading);
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(publication.records());
    records.addAll(reports.encoded(reports.answered(desk, input, publication, news)));
    send(records);
    metrics.told(publication.ticks());
    metrics.ignored(desk.name(), publication.ignored());
    Duration sinceAnswer = Duration.ofNanos(System.nanoTime() - input.answeredNanos());
    metrics.committed(sinceAnswer, keeper.events());
  }

  private void sweep() {
    Instant now = clock.instant();
    if (!now.isBefore(sweepDue)) {
      sweepDue = now.plus(SWEEP_INTERVAL);
      publish(keeper.sweep(now));
    }
  }

  private void publish(Publication publication) {
    send(publication.records());
    metrics.told(publication.ticks());
  }

  private void send(List<ProducerRecord<String, byte[]>> records) {
    if (!records.isEmpty()) {
      publisher.publish(records);
    }
  }

  @Override
  public void pause(String why) {
    reports.paused(why);
    send(reports.due(clock.instant()));
  }

  @Override
  public void close() {
    inbox.close();
    polls.forEach(SourcePoll::close);
    if (events != null) {
      events.close();
    }
    // Whoever asks the sources next knows better.
    unmatched.clear();
  }
}
