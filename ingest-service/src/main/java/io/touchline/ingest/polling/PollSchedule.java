package io.touchline.ingest.polling;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When each league is due. All are due at the start; from then on each has its own slot in the
 * interval, so that they do not all ask at once. For one thread.
 */
final class PollSchedule {
  /** A match that has not begun so long after its kick-off will not begin any minute now. */
  private static final Duration LATE_KICK_OFF = Duration.ofHours(3);

  private final List<League> leagues;
  private final Duration live;
  private final Duration idle;
  private final Instant start;
  private final Map<League, Instant> due = new EnumMap<>(League.class);

  /** Leagues whose last answer had nothing in play. */
  private final Set<League> idling = EnumSet.noneOf(League.class);

  PollSchedule(List<League> leagues, Duration live, Duration idle, Instant start) {
    this.leagues = List.copyOf(leagues);
    this.live = live;
    this.idle = idle;
    this.start = start;
    this.leagues.forEach(league -> due.put(league, start));
  }

  /** The league that is due first, maybe long since. */
  League next() {
    return leagues.stream().min(Comparator.comparing(due::get)).orElseThrow();
  }

  Instant due(League league) {
    return due.get(league);
  }

  /** Between two polls of this league; the short one as long as nothing is known of it. */
  Duration interval(League league) {
    return idling.contains(league) ? idle : live;
  }

  /** Not now, but then. */
  void postpone(League league, Instant until) {
    due.put(league, until);
  }

  /** After an answer: live pace, or the idle one, but then not beyond the next kick-off. */
  void polled(League league, Collection<LiveMatch> matches, Instant answeredAt, Instant now) {
    if (isLive(matches, now)) {
      idling.remove(league);
      due.put(league, slot(league, live, now));
      return;
    }
    idling.add(league);
    // An answer from before the start comes from the cache, and stands for a whole interval.
    Instant latest =
        answeredAt.isBefore(start) ? answeredAt.plus(idle) : slot(league, idle, answeredAt);
    Instant next =
        matches.stream()
            .filter(match -> match.status() == MatchStatus.SCHEDULED)
            .map(LiveMatch::kickOff)
            .filter(now::isBefore)
            .min(Comparator.naturalOrder())
            .filter(latest::isAfter)
            .orElse(latest);
    due.put(league, next.isBefore(now) ? now : next);
  }

  /** Whether a match is in play, or should be by its kick-off. */
  static boolean isLive(Collection<LiveMatch> matches, Instant now) {
    return matches.stream().anyMatch(match -> match.inPlay() || mustHaveBegun(match, now));
  }

  private static boolean mustHaveBegun(LiveMatch match, Instant now) {
    return match.status() == MatchStatus.SCHEDULED
        && !match.kickOff().isAfter(now)
        && match.kickOff().plus(LATE_KICK_OFF).isAfter(now);
  }

  /** The first slot of a league behind {@code after}: never further away than the interval. */
  private Instant slot(League league, Duration interval, Instant after) {
    long length = interval.toMillis();
    long phase = length * leagues.indexOf(league) / leagues.size();
    long sinceSlot = Math.floorMod(Duration.between(start, after).toMillis() - phase, length);
    return after.plusMillis(length - sinceSlot);
  }
}
