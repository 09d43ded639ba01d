package io.touchline.odds.polling;

import io.touchline.events.football.League;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Ask;
import io.touchline.upstream.polite.PoliteUpstream;
import io.touchline.upstream.polite.PollSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Asks one source, league by league, on a thread of its own, as long as the lease is held. What it
 * reads it hands to the thread that keeps the books. Requests for details wait until no league is
 * due.
 */
final class SourcePoll implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SourcePoll.class);

  /** A match that has not begun so long after its kick-off will not begin any minute now. */
  private static final Duration LATE_KICK_OFF = Duration.ofHours(3);

  /** How long we wait for another source to name the fixtures before we ask all the same. */
  private static final Duration FIXTURES_PATIENCE = Duration.ofSeconds(30);

  private static final Duration DETAILS_PAUSE = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

  /** More than any polls would ask for in an interval; who comes later is asked for next time. */
  private static final int MOST_DETAILS = 64;

  private final SourceDesk desk;
  private final Pace wanted;
  private final Function<League, List<Fixture>> fixtures;
  private final Inbox inbox;
  private final Clock clock;
  private final Instant begin;
  private final PollSchedule<League> schedule;
  private final Deque<Detail> details = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Instant detailsNotBefore;

  /** What the source's allowance makes of the wanted pace; read by any thread. */
  private volatile Pace pace;

  /**
   * A request that waits.
   *
   * @param fixtures as the answer had them that led to it
   */
  private record Detail(Ask ask, List<Fixture> fixtures) {}

  /**
   * How often a league is polled.
   *
   * @param live while a match is in play
   * @param idle while none is
   */
  record Pace(Duration live, Duration idle) {}

  /**
   * A poll that does not run yet.
   *
   * @param fixtures the matches of a league as they are known now; called from this poll's thread
   */
  SourcePoll(
      SourceDesk desk,
      Pace wanted,
      Function<League, List<Fixture>> fixtures,
      Inbox inbox,
      Clock clock) {
    this.desk = desk;
    this.wanted = wanted;
    this.pace = wanted;
    this.fixtures = fixtures;
    this.inbox = inbox;
    this.clock = clock;
    this.begin = clock.instant();
    this.detailsNotBefore = begin;
    this.schedule = desk.schedule();
    this.thread = Thread.ofPlatform().name("odds-" + desk.name()).daemon().unstarted(this::run);
  }

  SourceDesk desk() {
    return desk;
  }

  /** The intervals in force. */
  Pace pace() {
    return pace;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed.await(untilDue().toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          turn(clock.instant());
        } catch (RuntimeException bug) {
          failed(bug);
        }
      }
    } catch (InterruptedException e) {
      // The session is over; what was on its way is of no use to anybody.
      LOG.debugf("event=poll_interrupted source=%s", desk.name());
    }
  }

  private void turn(Instant now) throws InterruptedException {
    League league = schedule.next();
    if (!schedule.due(league).isAfter(now)) {
      poll(league, now);
    } else if (!details.isEmpty() && !detailsNotBefore.isAfter(now)) {
      askDetail();
    }
  }

  /** A fault of our own: the source must still be asked, and whoever mends it needs all of it. */
  private void failed(RuntimeException bug) {
    LOG.errorf(bug, "event=odds_bug source=%s", desk.name());
    desk.quality().paused("Polling paused: the odds-service itself fails (%s)".formatted(bug));
    details.clear();
    League league = schedule.next();
    schedule.postpone(league, clock.instant().plus(schedule.interval(league)));
  }

  private Duration untilDue() {
    Instant due = schedule.due(schedule.next());
    Instant next = details.isEmpty() || due.isBefore(detailsNotBefore) ? due : detailsNotBefore;
    Duration wait = Duration.between(clock.instant(), next);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private void poll(League league, Instant now) throws InterruptedException {
    Optional<Duration> live = desk.allowance().interval(wanted.live(), now);
    Optional<Duration> idle = desk.allowance().interval(wanted.idle(), now);
    if (live.isEmpty() || idle.isEmpty()) {
      Instant renewal = desk.allowance().renewal(now);
      desk.quality().paused("No credits are left; asked again at " + renewal);
      schedule.postpone(league, renewal);
      return;
    }
    pace = new Pace(live.get(), idle.get());
    schedule.pace(live.get(), idle.get());
    List<Fixture> known = fixtures.apply(league);
    if (!desk.namesFixtures() && known.isEmpty() && now.isBefore(begin.plus(FIXTURES_PATIENCE))) {
      // Each request costs; without fixtures its answer would be matched to nothing.
      schedule.postpone(league, now.plus(GLANCE));
      return;
    }
    ask(league, known, now);
  }

  private void ask(League league, List<Fixture> known, Instant now) throws InterruptedException {
    Ask ask = desk.source().ask(league, now);
    switch (desk.ask(ask, known, now)) {
      case SourceDesk.Outcome.Read(OddsReading reading, long nanos) -> {
        List<Fixture> current = reading.fixtures().isEmpty() ? known : reading.fixtures();
        Instant then = clock.instant();
        schedule.polled(
            league, inPlay(current, then), nextKickOff(current, then), reading.seenAt(), then);
        desk.source().details(reading).stream()
            .limit(MOST_DETAILS - details.size())
            .forEach(detail -> details.add(new Detail(detail, current)));
        inbox.put(new Input.Read(this, reading, ask.subject(), nanos));
      }
      case SourceDesk.Outcome.Postponed(PoliteUpstream.Postponed postponed) -> {
        schedule.postpone(league, postponed.until());
        notAsked(postponed);
      }
      case SourceDesk.Outcome.Failed(PoliteUpstream.Failed failed) -> {
        // What is wrong with one league is no reason to ask for it more often than for others.
        Duration interval = schedule.interval(league);
        boolean longer = failed.failure().ofSource() || failed.pause().compareTo(interval) > 0;
        Duration pause = longer ? failed.pause() : interval;
        schedule.postpone(league, clock.instant().plus(pause));
        failed(failed, pause);
      }
    }
  }

  private void askDetail() throws InterruptedException {
    if (!desk.hasRoomForDetails()) {
      detailsNotBefore = clock.instant().plus(DETAILS_PAUSE);
      return;
    }
    Ask ask = details.getFirst().ask();
    switch (desk.ask(ask, details.getFirst().fixtures(), clock.instant())) {
      case SourceDesk.Outcome.Read(OddsReading reading, long nanos) -> {
        details.removeFirst();
        inbox.put(new Input.Read(this, reading, ask.subject(), nanos));
      }
      case SourceDesk.Outcome.Postponed(PoliteUpstream.Postponed postponed) -> {
        detailsNotBefore = postponed.until();
        notAsked(postponed);
      }
      case SourceDesk.Outcome.Failed(PoliteUpstream.Failed failed) -> {
        // Its turn comes again with a later poll.
        details.removeFirst();
        detailsNotBefore = clock.instant().plus(failed.pause());
        failed(failed, failed.pause());
      }
    }
  }

  private void notAsked(PoliteUpstream.Postponed postponed) {
    if (postponed.closed()) {
      desk.quality().closed(postponed.until());
    }
  }

  private void failed(PoliteUpstream.Failed failed, Duration pause) throws InterruptedException {
    var rejection =
        desk.quality().failed(failed.failure(), failed.failures(), failed.circuit(), pause);
    if (rejection.isPresent()) {
      inbox.put(new Input.Refused(List.of(rejection.get())));
    }
  }

  private static boolean inPlay(Collection<Fixture> fixtures, Instant now) {
    return fixtures.stream()
        .anyMatch(
            fixture ->
                fixture.state() == EventState.IN_PLAY
                    || (fixture.state() == EventState.SCHEDULED
                        && !fixture.kickOff().isAfter(now)
                        && fixture.kickOff().plus(LATE_KICK_OFF).isAfter(now)));
  }

  private static Optional<Instant> nextKickOff(Collection<Fixture> fixtures, Instant now) {
    return fixtures.stream()
        .filter(fixture -> fixture.state() == EventState.SCHEDULED)
        .map(Fixture::kickOff)
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** Waits until the thread has ended, for as long as one request may take at most. */
  @Override
  public void close() {
    closed.countDown();
    if (thread.getState() == Thread.State.NEW) {
      // Its session failed before it began.
      return;
    }
    thread.interrupt();
    try {
      if (!thread.join(CLOSE_LIMIT)) {
        LOG.warnf("event=poll_stop_timeout source=%s limit=%s", desk.name(), CLOSE_LIMIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
