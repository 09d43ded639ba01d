package io.touchline.ingest.diff;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lifecycle of a match: what it must have passed to stand where it stands. */
final class Milestones {
  private static final Set<MatchEventType> ALL =
      EnumSet.of(
          MatchEventType.KICK_OFF,
          MatchEventType.HALF_TIME,
          MatchEventType.SECOND_HALF,
          MatchEventType.EXTRA_TIME,
          MatchEventType.PENALTY_SHOOTOUT,
          MatchEventType.FULL_TIME,
          MatchEventType.SUSPENDED,
          MatchEventType.POSTPONED,
          MatchEventType.CANCELED,
          MatchEventType.ABANDONED);

  private static final int LAST_REGULAR_MINUTE = 90;

  private Milestones() {}

  static boolean isMilestone(MatchEventType type) {
    return ALL.contains(type);
  }

  /** All that lies behind the match, in the order of play. */
  static List<MatchEventType> passed(LiveMatch match) {
    List<MatchEventType> passed = new ArrayList<>(ofPeriod(match));
    switch (match.status()) {
      case SUSPENDED -> passed.add(MatchEventType.SUSPENDED);
      case POSTPONED -> passed.add(MatchEventType.POSTPONED);
      case CANCELED -> passed.add(MatchEventType.CANCELED);
      case ABANDONED -> passed.add(MatchEventType.ABANDONED);
      case SCHEDULED, LIVE, FINISHED -> {}
    }
    return passed;
  }

  /**
   * What is passed and not yet told. Only an interruption can come again, after play went on.
   *
   * @param previous the last image; null if there is none
   */
  static List<MatchEventType> untold(
      LiveMatch match, Set<MatchEventType> told, LiveMatch previous) {
    if (match.status() == MatchStatus.FINISHED && told.contains(MatchEventType.FULL_TIME)) {
      // The source only corrects how it ended; extra time told behind full time would be nonsense.
      return List.of();
    }
    boolean wentOn = previous != null && previous.status() == MatchStatus.LIVE;
    return passed(match).stream()
        .filter(
            milestone ->
                !told.contains(milestone) || (wentOn && milestone == MatchEventType.SUSPENDED))
        .toList();
  }

  private static List<MatchEventType> ofPeriod(LiveMatch match) {
    List<MatchEventType> passed = new ArrayList<>();
    switch (match.period()) {
      case PRE_MATCH -> {}
      case FIRST_HALF -> passed.add(MatchEventType.KICK_OFF);
      case HALF_TIME -> passed.addAll(List.of(MatchEventType.KICK_OFF, MatchEventType.HALF_TIME));
      case SECOND_HALF, END_OF_REGULATION -> addRegular(passed);
      case EXTRA_TIME_FIRST_HALF,
          EXTRA_TIME_HALF_TIME,
          EXTRA_TIME_SECOND_HALF,
          END_OF_EXTRA_TIME -> {
        addRegular(passed);
        passed.add(MatchEventType.EXTRA_TIME);
      }
      case PENALTY_SHOOTOUT -> addShootout(passed, match);
      case FULL_TIME -> {
        addRegular(passed);
        passed.add(MatchEventType.FULL_TIME);
      }
      case FULL_TIME_AFTER_EXTRA_TIME -> {
        addRegular(passed);
        passed.add(MatchEventType.EXTRA_TIME);
        passed.add(MatchEventType.FULL_TIME);
      }
      case FULL_TIME_AFTER_PENALTIES -> {
        addShootout(passed, match);
        passed.add(MatchEventType.FULL_TIME);
      }
    }
    return passed;
  }

  private static void addRegular(List<MatchEventType> passed) {
    passed.add(MatchEventType.KICK_OFF);
    passed.add(MatchEventType.HALF_TIME);
    passed.add(MatchEventType.SECOND_HALF);
  }

  private static void addShootout(List<MatchEventType> passed, LiveMatch match) {
    addRegular(passed);
    // The first round of the MLS play-offs goes from 90 minutes straight to penalties.
    if (match.league() != League.MLS || sawExtraTime(match)) {
      passed.add(MatchEventType.EXTRA_TIME);
    }
    passed.add(MatchEventType.PENALTY_SHOOTOUT);
  }

  private static boolean sawExtraTime(LiveMatch match) {
    return match.events().stream()
        .anyMatch(incident -> incident.minute() != null && incident.minute() > LAST_REGULAR_MINUTE);
  }
}
