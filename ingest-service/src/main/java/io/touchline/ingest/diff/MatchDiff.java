package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares a match with what was known of it. Stateless, safe from any thread. */
public final class MatchDiff {
  private static final Set<IncidentType> SCORING =
      EnumSet.of(IncidentType.GOAL, IncidentType.PENALTY_GOAL, IncidentType.OWN_GOAL);

  private MatchDiff() {}

  /**
   * What is new.
   *
   * @param told what was told before; null if the match was never seen
   * @param previous the last image; null if there is none (any more)
   * @param reading the match as the source says it now
   */
  public static Change between(Told told, LiveMatch previous, LiveMatch reading) {
    if (told == null) {
      LiveMatch image = withHistory(reading, 0, reading.seenAt());
      return new Change(image, Told.baseline(reading), List.of(), true);
    }
    List<Telling> tellings = new ArrayList<>();
    Milestones.untold(reading, told.milestones(), previous)
        .forEach(milestone -> tellings.add(Telling.milestone(milestone)));
    for (Side side : Side.values()) {
      addGoals(tellings, told, reading, side);
    }
    addListed(tellings, told, previous, reading);
    tellings.sort(Telling.ORDER_OF_PLAY);
    Told after = told.after(reading, tellings);
    boolean changed = previous == null || !sameContent(previous, reading) || !tellings.isEmpty();
    LiveMatch image =
        withHistory(reading, after.sequence(), changed ? reading.seenAt() : previous.changedAt());
    return new Change(image, after, EventWriter.write(tellings, told, reading), changed);
  }

  /** An absent score tells nothing: the source withholds it, it does not take it back. */
  private static void addGoals(List<Telling> tellings, Told told, LiveMatch reading, Side side) {
    Integer score = side == Side.HOME ? reading.homeScore() : reading.awayScore();
    if (score == null) {
      return;
    }
    List<Incident> scoring =
        reading.events().stream()
            .filter(incident -> incident.side() == side && SCORING.contains(incident.type()))
            .toList();
    for (int goal = told.score(side) + 1; goal <= score; goal++) {
      Incident incident = goal <= scoring.size() ? scoring.get(goal - 1) : null;
      tellings.add(Telling.incident(MatchEventType.GOAL, side, incident, reading));
    }
    for (int goal = told.score(side); goal > score; goal--) {
      tellings.add(Telling.incident(MatchEventType.GOAL_CANCELED, side, null, reading));
    }
  }

  private static void addListed(
      List<Telling> tellings, Told told, LiveMatch previous, LiveMatch reading) {
    List<Incident> before = previous == null ? List.of() : previous.events();
    for (IncidentGroup group : IncidentGroup.of(reading.events())) {
      IncidentDiff.fresh(group.in(told.incidents()), group.in(before), group.in(reading.events()))
          .forEach(
              incident ->
                  tellings.add(Telling.incident(group.type(), group.side(), incident, reading)));
    }
  }

  private static boolean sameContent(LiveMatch one, LiveMatch other) {
    return withoutHistory(one).equals(withoutHistory(other));
  }

  private static LiveMatch withoutHistory(LiveMatch match) {
    return copy(match, 0, Instant.EPOCH, Instant.EPOCH);
  }

  private static LiveMatch withHistory(LiveMatch match, long eventCount, Instant changedAt) {
    return copy(match, eventCount, changedAt, match.seenAt());
  }

  private static LiveMatch copy(
      LiveMatch match, long eventCount, Instant changedAt, Instant seenAt) {
    return new LiveMatch(
        match.id(),
        match.league(),
        match.homeTeam(),
        match.awayTeam(),
        match.homeTeamId(),
        match.awayTeamId(),
        match.homeCrest(),
        match.awayCrest(),
        match.homeScore(),
        match.awayScore(),
        match.homeShootoutScore(),
        match.awayShootoutScore(),
        match.status(),
        match.period(),
        match.minute(),
        match.addedTime(),
        match.clock(),
        match.kickOff(),
        match.venue(),
        match.events(),
        eventCount,
        changedAt,
        changedAt,
        seenAt,
        match.source(),
        null);
  }
}
