package io.touchline.odds.publish;

import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The matches as two witnesses describe them: ESPN's scoreboard as this service polls it, and the
 * events that the ingest-service tells. Whoever sees a goal first is believed; the other, who comes
 * later, says the same of it in the same words ({@link Incident#once}). Written by one thread;
 * {@link #fixtures} is for any.
 */
final class MatchBoard {
  /** For so long a scoreboard may lag behind what was told of a match. */
  private static final Duration LAG = Duration.ofMinutes(2);

  /** A match that began so long ago is over, whoever has missed its end. */
  private static final Duration LONGEST = Duration.ofHours(6);

  private static final Set<MatchEventType> GOALS =
      Set.of(MatchEventType.GOAL, MatchEventType.GOAL_CANCELED);
  private static final Set<MatchEventType> OVER =
      Set.of(
          MatchEventType.FULL_TIME,
          MatchEventType.POSTPONED,
          MatchEventType.CANCELED,
          MatchEventType.ABANDONED);

  private final Map<String, Fixture> fixtures = new ConcurrentHashMap<>();
  private final Instant statesAt;

  /** What an event last told of where a match stands. */
  private final Map<String, Told> told = new HashMap<>();

  /**
   * What a scoreboard may be behind of.
   *
   * @param canceled whether the last goal of which it told was taken back; null if it told of none
   */
  private record Told(Instant at, Boolean canceled) {
    Told then(Told next) {
      return next.canceled == null ? new Told(next.at, canceled) : next;
    }
  }

  /**
   * What suspends prices.
   *
   * @param detail in words
   * @param once whether the same words next mean the same happening, told by the other witness or
   *     after a restart; a goal's words hold the score, but one red card is like another
   */
  record Incident(String detail, boolean once) {}

  /**
   * What an event means for the odds.
   *
   * @param incident what suspends prices; null if nothing
   * @param state another state of the match; null if it stays
   */
  record News(Incident incident, EventState state) {}

  private static final News NOTHING = new News(null, null);

  /**
   * A board without matches.
   *
   * @param statesAt up to when the states of those that will be restored are known: an older event,
   *     read again, must not end a match that goes on since
   */
  MatchBoard(Instant statesAt) {
    this.statesAt = statesAt;
  }

  /** A match of which odds are known from before; its score is not. */
  void restore(SportEvent event) {
    fixtures.put(
        event.id(),
        new Fixture(
            event.id(),
            League.valueOf(event.competition()),
            event.selections().get("home"),
            event.selections().get("away"),
            event.startsAt(),
            event.state(),
            null,
            null));
  }

  Fixture fixture(String id) {
    return fixtures.get(id);
  }

  void forget(String id) {
    fixtures.remove(id);
    told.remove(id);
  }

  /** Lets go of matches that were to begin before, but for those that are still wanted. */
  void forgetBefore(Instant kickOff, Set<String> wanted) {
    fixtures
        .values()
        .removeIf(fixture -> fixture.kickOff().isBefore(kickOff) && !wanted.contains(fixture.id()));
    told.keySet().retainAll(fixtures.keySet());
  }

  /** A match whose end nobody has told. */
  void over(String id) {
    Fixture known = fixtures.get(id);
    fixtures.put(id, with(known, EventState.OVER, known.homeScore(), known.awayScore()));
  }

  List<Fixture> fixtures(League league) {
    return fixtures.values().stream().filter(fixture -> fixture.league() == league).toList();
  }

  /** Whether a match with this kick-off is over, although nobody has told its end. */
  static boolean isLongOver(Instant kickOff, Instant now) {
    return kickOff.plus(LONGEST).isBefore(now);
  }

  /**
   * A scoreboard lists a match.
   *
   * @return what suspends prices, if nobody has told it yet; else null
   */
  Incident listed(Fixture listed, Instant at) {
    Fixture known = fixtures.get(listed.id());
    Fixture now =
        isLongOver(listed.kickOff(), at)
            ? with(listed, EventState.OVER, listed.homeScore(), listed.awayScore())
            : listed;
    if (known == null) {
      fixtures.put(now.id(), now);
      return null;
    }
    if (lagsBehind(now, known, at)) {
      // Names and times may be news all the same; what happened in the match is not.
      fixtures.put(now.id(), with(now, known.state(), known.homeScore(), known.awayScore()));
      return null;
    }
    // What cannot be read once must not hide the goal that the next scoreboard shows.
    boolean unread = now.state() == EventState.IN_PLAY && !hasScore(now);
    fixtures.put(
        now.id(), unread ? with(now, now.state(), known.homeScore(), known.awayScore()) : now);
    return incident(known, now);
  }

  /** An event of a match, known or not. */
  News happened(MatchEvent event) {
    Fixture known = fixtures.get(event.matchId());
    if (known == null) {
      return NOTHING;
    }
    told.merge(event.matchId(), told(event), Told::then);
    if (known.state() == EventState.OVER) {
      return NOTHING;
    }
    EventState state = event.seenAt().isAfter(statesAt) ? state(event.type()) : known.state();
    // A card may come with a score that the scoreboard has already passed; and where no scoreboard
    // has told a score yet, an old event, read again after a restart, is no better.
    fixtures.put(
        event.matchId(),
        GOALS.contains(event.type()) && hasScore(known)
            ? with(known, state, event.homeScore(), event.awayScore())
            : with(known, state, known.homeScore(), known.awayScore()));
    return new News(incident(known, event), state == known.state() ? null : state);
  }

  private static EventState state(MatchEventType type) {
    return OVER.contains(type) ? EventState.OVER : EventState.IN_PLAY;
  }

  private static Told told(MatchEvent event) {
    return new Told(
        event.seenAt(),
        GOALS.contains(event.type()) ? event.type() == MatchEventType.GOAL_CANCELED : null);
  }

  private static Incident incident(Fixture known, MatchEvent event) {
    return switch (event.type()) {
      case GOAL -> goal(1, event.homeScore(), event.awayScore());
      case GOAL_CANCELED -> goal(-1, event.homeScore(), event.awayScore());
      case KICK_OFF -> known.state() == EventState.SCHEDULED ? kickOff() : null;
      case RED_CARD -> new Incident("Red card", false);
      case SUSPENDED -> new Incident("Play suspended", false);
      default -> null;
    };
  }

  private static Incident incident(Fixture known, Fixture listed) {
    if (listed.state() != EventState.IN_PLAY) {
      return null;
    }
    if (known.state() == EventState.SCHEDULED) {
      return kickOff();
    }
    boolean changed =
        hasScore(known)
            && hasScore(listed)
            && !sameScore(known, listed.homeScore(), listed.awayScore());
    return changed
        ? goal(goals(listed) - goals(known), listed.homeScore(), listed.awayScore())
        : null;
  }

  private static Incident kickOff() {
    return new Incident("Kick-off", true);
  }

  /** The same words, whoever saw it. */
  private static Incident goal(int more, Integer home, Integer away) {
    String what = more > 0 ? "Goal" : more < 0 ? "Goal cancelled" : "Score corrected";
    return new Incident("%s, %d-%d".formatted(what, home, away), true);
  }

  private boolean lagsBehind(Fixture listed, Fixture known, Instant at) {
    Told last = told.get(listed.id());
    if (last == null || !at.isBefore(last.at().plus(LAG))) {
      return false;
    }
    if (listed.state() != known.state()) {
      return listed.state().compareTo(known.state()) < 0;
    }
    if (!hasScore(known) || !hasScore(listed)) {
      return false;
    }
    // The other way lies what nobody has told yet.
    int more = goals(listed) - goals(known);
    return Boolean.TRUE.equals(last.canceled()) ? more > 0 : more < 0;
  }

  private static boolean hasScore(Fixture fixture) {
    return fixture.homeScore() != null && fixture.awayScore() != null;
  }

  private static int goals(Fixture fixture) {
    return fixture.homeScore() + fixture.awayScore();
  }

  private static boolean sameScore(Fixture known, Integer home, Integer away) {
    return Objects.equals(known.homeScore(), home) && Objects.equals(known.awayScore(), away);
  }

  private static Fixture with(Fixture fixture, EventState state, Integer home, Integer away) {
    return new Fixture(
        fixture.id(),
        fixture.league(),
        fixture.home(),
        fixture.away(),
        fixture.kickOff(),
        state,
        home,
        away);
  }
}
