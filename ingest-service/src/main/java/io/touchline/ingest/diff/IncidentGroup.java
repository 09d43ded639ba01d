package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.Side;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Incidents that are told as they are listed: cards and substitutions of one side.
 *
 * @param type what they are told as
 * @param side null if the source did not say
 */
public record IncidentGroup(MatchEventType type, Side side) {

  /** The group of an incident; empty for goals, which the score decides, and missed penalties. */
  static Optional<IncidentGroup> of(Incident incident) {
    return told(incident.type()).map(type -> new IncidentGroup(type, incident.side()));
  }

  /** The groups of a list, in its order. */
  static Set<IncidentGroup> of(List<Incident> incidents) {
    Set<IncidentGroup> groups = new LinkedHashSet<>();
    incidents.forEach(incident -> of(incident).ifPresent(groups::add));
    return groups;
  }

  List<Incident> in(List<Incident> incidents) {
    return incidents.stream()
        .filter(incident -> of(incident).filter(this::equals).isPresent())
        .toList();
  }

  private static Optional<MatchEventType> told(IncidentType type) {
    return switch (type) {
      case YELLOW_CARD -> Optional.of(MatchEventType.YELLOW_CARD);
      case RED_CARD -> Optional.of(MatchEventType.RED_CARD);
      case SUBSTITUTION -> Optional.of(MatchEventType.SUBSTITUTION);
      case GOAL, PENALTY_GOAL, OWN_GOAL, MISSED_PENALTY -> Optional.empty();
    };
  }
}
