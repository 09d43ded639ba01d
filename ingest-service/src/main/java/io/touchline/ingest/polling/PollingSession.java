package io.touchline.ingest.polling;

import io.touchline.events.EventCodec;
import io.touchline.events.Priority;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.system.Rejection;
import io.touchline.ingest.neighbour.OddsImages;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.publish.MatchDay;
import io.touchline.ingest.publish.Publication;
import io.touchline.ingest.publish.PublicationPlan;
import io.touchline.ingest.quality.EspnQuality;
import io.touchline.ingest.quality.IngestMetrics;
import io.touchline.ingest.quality.StatusReporter;
import io.touchline.upstream.kafka.TransactionalPublisher;
import io.touchline.upstream.lease.LeasedSession;
import io.touchline.upstream.polite.BackoffPolicy;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.PollSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** From gaining the lease to losing it: polls, and publishes each answer in one transaction. */
final class PollingSession implements LeasedSession {
  private static final Logger LOG = Logger.getLogger(PollingSession.class);

  private final Settings settings;
  private final ScoreboardDesk desk;
  private final OddsImages odds;
  private final OddsPace pace;
  private final TransactionalPublisher publisher;
  private final EspnQuality quality;
  private final StatusReporter status;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final PollSchedule<League> schedule;
  private MatchDay day;

  /**
   * What is polled, and how often.
   *
   * @param leagues what is polled
   * @param live between two polls of a league of which a match is in play
   * @param idle between two polls of a league of which none is
   * @param retention how long a match is kept after its end
   * @param status the longest silence about the state of the sources
   * @param oddsDelay within which new odds go out beside a match
   */
  record Settings(
      Set<League> leagues,
      Duration live,
      Duration idle,
      Duration retention,
      Duration status,
      Duration oddsDelay) {}

  /** What account is kept of the work. */
  record Account(EspnQuality quality, StatusReporter status, IngestMetrics metrics) {}

  /**
   * What a poll found.
   *
   * @param plan what to publish of it; null if there was no answer
   */
  private record Look(ScoreboardDesk.Outcome outcome, Publication plan) {}

  PollingSession(
      Settings settings,
      ScoreboardDesk desk,
      OddsImages odds,
      Account account,
      Clock clock,
      TransactionalPublisher publisher,
      MatchDay day) {
    this.settings = settings;
    this.desk = desk;
    this.odds = odds;
    this.pace = new OddsPace(odds, settings.oddsDelay(), clock);
    this.quality = account.quality();
    this.status = account.status();
    this.metrics = account.metrics();
    this.clock = clock;
    this.publisher = publisher;
    this.day = day;
    this.schedule =
        new PollSchedule<>(
            List.copyOf(settings.leagues()), settings.live(), settings.idle(), clock.instant());
    desk.open();
  }

  @Override
  public String summary() {
    return "matches=" + day.matches().size();
  }

  /** Takes back what was published of leagues that are not polled any more. */
  @Override
  public void begin() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    PublicationPlan.retire(day, settings.leagues(), at).ifPresent(this::publish);
  }

  private void publish(Publication publication) {
    publisher.publish(publication.records());
    day = publication.after();
  }

  @Override
  public Duration idleTime() {
    Instant poll = schedule.due(schedule.next());
    Instant report = status.due();
    Duration idle = Duration.between(clock.instant(), poll.isBefore(report) ? poll : report);
    Duration next = idle.compareTo(pace.delay()) > 0 ? pace.delay() : idle;
    return next.isNegative() ? Duration.ZERO : next;
  }

  @Override
  public void step() {
    League league = schedule.next();
    if (!schedule.due(league).isAfter(clock.instant())) {
      poll(league);
    }
    pace.due(day, settings.leagues()).ifPresent(this::publish);
    publishStatus(List.of());
  }

  @Override
  public void pause(String why) {
    quality.paused(why);
    publishStatus(List.of());
  }

  private void poll(League league) {
    MatchDay.Board board = day.boards().get(league);
    Instant publishedAt = board == null ? null : board.seenAt();
    Look look = look(league, publishedAt);
    switch (look.outcome()) {
      case ScoreboardDesk.Postponed(PoliteUpstream.Postponed postponed) -> {
        schedule.postpone(league, postponed.until());
        if (postponed.closed()) {
          quality.closed(postponed.until());
        }
      }
      case ScoreboardDesk.Failed(PoliteUpstream.Failed failed) -> failed(league, failed);
      case ScoreboardDesk.Answered answered -> answered(answered, look.plan(), publishedAt);
    }
  }

  /** All that can be done before anything is published: a fault in it is that league's alone. */
  private Look look(League league, Instant publishedAt) {
    try {
      ScoreboardDesk.Outcome outcome = desk.ask(league, publishedAt, quality::rateLimitLeft);
      return new Look(
          outcome, outcome instanceof ScoreboardDesk.Answered answered ? plan(answered) : null);
    } catch (RuntimeException bug) {
      // A fault of our own: whoever mends it needs all of it.
      LOG.errorf(bug, "event=ingest_bug league=%s", league);
      return new Look(desk.unusable(league, bug), null);
    }
  }

  private Publication plan(ScoreboardDesk.Answered answered) {
    return PublicationPlan.of(
        day, answered.scoreboard(), settings.leagues(), settings.retention(), odds::of);
  }

  private void failed(League league, PoliteUpstream.Failed failed) {
    // What is wrong with one league only is no reason to ask for it more often than for the others.
    Duration pause =
        failed.failure().ofSource()
            ? failed.pause()
            : BackoffPolicy.longer(failed.pause(), schedule.interval(league));
    schedule.postpone(league, clock.instant().plus(pause));
    Optional<Rejection> rejection =
        quality.failed(failed.failure(), failed.failures(), failed.circuit(), pause);
    publishStatus(records(rejection.stream().toList()));
  }

  private void answered(
      ScoreboardDesk.Answered answered, Publication publication, Instant publishedAt) {
    League league = answered.scoreboard().league();
    publish(answered, publication, publishedAt);
    List<LiveMatch> listed = day.listed(league);
    Instant now = clock.instant();
    schedule.polled(
        league,
        MatchHours.isLive(listed, now),
        MatchHours.nextKickOff(listed, now),
        answered.scoreboard().seenAt(),
        now);
    if (!answered.fromCache()) {
      desk.keep(league, answered.raw(), listed);
    }
  }

  private void publish(
      ScoreboardDesk.Answered answered, Publication publication, Instant publishedAt) {
    NormalizedScoreboard scoreboard = answered.scoreboard();
    List<Rejection> rejections = quality.answered(scoreboard, publication.changed());
    if (scoreboard.seenAt().equals(publishedAt)) {
      // From the cache, and published already by whoever put it there.
      return;
    }
    desk.invalidate(scoreboard.league());
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(publication.records());
    records.addAll(records(rejections));
    status.record(clock.instant()).ifPresent(records::add);
    publisher.publish(records);
    day = publication.after();
    Duration sinceAnswer = Duration.ofNanos(System.nanoTime() - answered.raw().answeredNanos());
    metrics.committed(sinceAnswer, publication.events());
  }

  /** The state if it is due, and what else there is, in a transaction of their own. */
  private void publishStatus(List<ProducerRecord<String, byte[]>> others) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(others);
    Optional<ProducerRecord<String, byte[]>> state = status.record(clock.instant());
    state.ifPresent(records::add);
    if (!records.isEmpty()) {
      publisher.publish(records);
    }
  }

  private static List<ProducerRecord<String, byte[]>> records(List<Rejection> rejections) {
    return rejections.stream()
        .map(
            rejection ->
                EventCodec.encode(
                    rejection,
                    rejection.source(),
                    PublicationPlan.SOURCE,
                    rejection.id(),
                    rejection.seenAt(),
                    Priority.NORMAL))
        .toList();
  }
}
