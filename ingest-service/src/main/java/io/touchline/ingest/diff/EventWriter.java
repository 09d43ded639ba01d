package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.Side;
import java.util.ArrayList;
import java.util.List;

/** Gives tellings, already in order, their sequence and the running score. */
final class EventWriter {
  private final LiveMatch match;
  private long sequence;
  private int home;
  private int away;

  private EventWriter(Told told, LiveMatch match) {
    this.match = match;
    this.sequence = told.sequence();
    this.home = told.homeScore();
    this.away = told.awayScore();
  }

  static List<MatchEvent> write(List<Telling> tellings, Told told, LiveMatch match) {
    EventWriter writer = new EventWriter(told, match);
    List<MatchEvent> events = new ArrayList<>();
    tellings.forEach(telling -> events.add(writer.event(telling)));
    return events;
  }

  private MatchEvent event(Telling telling) {
    sequence++;
    count(telling);
    boolean scored = match.homeScore() != null;
    Incident incident = telling.incident();
    boolean ofNow = incident == null && !Milestones.isMilestone(telling.type());
    return new MatchEvent(
        match.id() + ":" + sequence,
        sequence,
        telling.type(),
        match.id(),
        match.league(),
        match.homeTeam(),
        match.awayTeam(),
        telling.side(),
        incident,
        ofNow ? match.minute() : incident == null ? null : incident.minute(),
        ofNow ? match.addedTime() : incident == null ? null : incident.addedTime(),
        scored ? home : null,
        scored ? away : null,
        match.homeShootoutScore(),
        match.awayShootoutScore(),
        match.seenAt(),
        match.source(),
        match.seenAt());
  }

  private void count(Telling telling) {
    int step =
        telling.type() == MatchEventType.GOAL
            ? 1
            : telling.type() == MatchEventType.GOAL_CANCELED ? -1 : 0;
    if (telling.side() == Side.HOME) {
      home += step;
    } else {
      away += step;
    }
  }
}
