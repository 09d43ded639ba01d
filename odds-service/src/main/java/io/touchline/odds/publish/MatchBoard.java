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
 * later, tells no second one. Written by one thread; {@link #fixtures} is for any.
 */
final class MatchBoard {
  /** For so long a scoreboard may lag behind what was told of a match. */
  private static final Duration LAG = Duration.ofMinutes(2);

  private static final Set<MatchEventType> GOALS =
      Set.of(MatchEventType.GOAL, MatchEventType.GOAL_CANCELED);
  private static final Set<MatchEventType> OVER =
      Set.of(
          MatchEventType.FULL_TIME,
          MatchEventType.POSTPONED,
          MatchEventType.CANCELED,
          MatchEventType.ABANDONED);

  private final Map<String, Fixture> fixtures = new ConcurrentHashMap<>();

  /** When an event last told something of a match. */
  private final Map<String, Instant> toldAt = new HashMap<>();

  /**
   * What an event means for the odds.
   *
   * @param incident what suspends prices, in words; null if nothing
   * @param state another state of the match; null if it stays
   */
  record News(String incident, EventState state) {}

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
    toldAt.remove(id);
  }

  /** Lets go of matches that were to begin before, but for those that are still wanted. */
  void forgetBefore(Instant kickOff, Set<String> wanted) {
    fixtures
        .values()
        .removeIf(fixture -> fixture.kickOff().isBefore(kickOff) && !wanted.contains(fixture.id()));
    toldAt.keySet().retainAll(fixtures.keySet());
  }

  /** A match whose end nobody has told. */
  void over(String id) {
    Fixture known = fixtures.get(id);
    fixtures.put(id, with(known, EventState.OVER, known.homeScore(), known.awayScore()));
  }

  List<Fixture> fixtures(League league) {
    return fixtures.values().stream().filter(fixture -> fixture.league() == league).toList();
  }

  /**
   * A scoreboard lists a match.
   *
   * @return what suspends prices, in words, if nobody has told it yet; else null
   */
  String listed(Fixture listed, Instant at) {
    Fixture known = fixtures.get(listed.id());
    if (known == null || !lagsBehind(listed, at)) {
      fixtures.put(listed.id(), listed);
      return known == null ? null : incident(known, listed);
    }
    // Names and times may be news all the same; what happened in the match is not.
    fixtures.put(listed.id(), with(listed, known.state(), known.homeScore(), known.awayScore()));
    return null;
  }

  /** An event of a match, known or not. */
  News happened(MatchEvent event) {
    Fixture known = fixtures.get(event.matchId());
    if (known == null || known.state() == EventState.OVER) {
      return new News(null, null);
    }
    EventState state = OVER.contains(event.type()) ? EventState.OVER : EventState.IN_PLAY;
    boolean goal = GOALS.contains(event.type());
    boolean news = !goal || !sameScore(known, event.homeScore(), event.awayScore());
    toldAt.put(event.matchId(), event.seenAt());
    fixtures.put(event.matchId(), with(known, state, event.homeScore(), event.awayScore()));
    return new News(news ? incident(event) : null, state == known.state() ? null : state);
  }

  private static String incident(MatchEvent event) {
    return switch (event.type()) {
      case GOAL -> "Goal, %d-%d".formatted(event.homeScore(), event.awayScore());
      case GOAL_CANCELED -> "Goal cancelled, %d-%d".formatted(event.homeScore(), event.awayScore());
      case RED_CARD -> "Red card";
      case KICK_OFF -> "Kick-off";
      default -> null;
    };
  }

  private boolean lagsBehind(Fixture listed, Instant at) {
    Instant told = toldAt.get(listed.id());
    Fixture known = fixtures.get(listed.id());
    return told != null
        && at.isBefore(told.plus(LAG))
        && (listed.state().compareTo(known.state()) < 0
            || (listed.state() == known.state()
                && !sameScore(known, listed.homeScore(), listed.awayScore())));
  }

  private static String incident(Fixture known, Fixture listed) {
    if (listed.state() != EventState.IN_PLAY) {
      return null;
    }
    if (known.state() == EventState.SCHEDULED) {
      return "Kick-off";
    }
    boolean goal =
        known.homeScore() != null
            && listed.homeScore() != null
            && listed.awayScore() != null
            && !sameScore(known, listed.homeScore(), listed.awayScore());
    return goal ? "Score %d-%d".formatted(listed.homeScore(), listed.awayScore()) : null;
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
