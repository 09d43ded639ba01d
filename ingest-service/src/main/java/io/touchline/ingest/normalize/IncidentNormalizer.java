package io.touchline.ingest.normalize;

import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.Side;
import io.touchline.ingest.source.espn.EspnEvent.Athlete;
import io.touchline.ingest.source.espn.EspnEvent.Detail;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Goals, cards and substitutions from ESPN's details. */
final class IncidentNormalizer {
  private final String homeTeamId;
  private final String awayTeamId;

  IncidentNormalizer(String homeTeamId, String awayTeamId) {
    this.homeTeamId = homeTeamId;
    this.awayTeamId = awayTeamId;
  }

  /** In the source's order; without the shoot-out, and without what is none of ours. */
  List<Incident> incidents(List<Detail> details) {
    return details == null
        ? List.of()
        : details.stream()
            .filter(detail -> detail != null && !detail.shootout())
            .map(this::incident)
            .filter(Objects::nonNull)
            .toList();
  }

  private Incident incident(Detail detail) {
    String words = detail.type() == null ? null : detail.type().text();
    IncidentType type = type(detail, words == null ? "" : words.toLowerCase(Locale.ROOT));
    if (type == null) {
      return null;
    }
    String clock = detail.clock() == null ? null : detail.clock().displayValue();
    DisplayClock at = DisplayClock.parse(clock);
    return new Incident(
        type, side(detail), at.minute(), at.addedTime(), clock, player(detail), words);
  }

  /** The flags decide; the words are for what has no flag. */
  private static IncidentType type(Detail detail, String words) {
    if (detail.ownGoal()) {
      return IncidentType.OWN_GOAL;
    }
    if (detail.scoringPlay()) {
      return detail.penaltyKick() ? IncidentType.PENALTY_GOAL : IncidentType.GOAL;
    }
    if (detail.redCard() || words.contains("red card")) {
      return IncidentType.RED_CARD;
    }
    if (detail.yellowCard() || words.contains("yellow card")) {
      return IncidentType.YELLOW_CARD;
    }
    if (words.contains("substitution")) {
      return IncidentType.SUBSTITUTION;
    }
    boolean missed = words.contains("missed") || words.contains("saved");
    return words.startsWith("penalty") && missed ? IncidentType.MISSED_PENALTY : null;
  }

  /** ESPN names the side that gains by an own goal, which is what we mean too. */
  private Side side(Detail detail) {
    String id = detail.team() == null ? null : detail.team().id();
    if (homeTeamId.equals(id)) {
      return Side.HOME;
    }
    return awayTeamId.equals(id) ? Side.AWAY : null;
  }

  private static String player(Detail detail) {
    if (detail.athletes() == null || detail.athletes().isEmpty()) {
      return null;
    }
    Athlete first = detail.athletes().getFirst();
    if (first == null) {
      return null;
    }
    return first.displayName() == null ? first.fullName() : first.displayName();
  }
}
