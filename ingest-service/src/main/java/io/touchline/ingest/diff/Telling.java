package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.Side;
import java.util.Comparator;

/**
 * Something to tell, with its place in the order of play.
 *
 * @param part which part of the match; even numbers are play, odd ones what is between
 * @param minute within it
 * @param added within the minute
 */
record Telling(MatchEventType type, Side side, Incident incident, int part, int minute, int added) {
  static final Comparator<Telling> ORDER_OF_PLAY =
      Comparator.comparingInt(Telling::part)
          .thenComparingInt(Telling::minute)
          .thenComparingInt(Telling::added);

  private static final int FIRST_HALF = 2;
  private static final int SECOND_HALF = 4;
  private static final int EXTRA_TIME = 6;
  private static final int END = 9;

  /** A milestone. Half-time and the second half share a place, and stay in the order given. */
  static Telling milestone(MatchEventType type) {
    int part =
        switch (type) {
          case KICK_OFF -> FIRST_HALF - 1;
          case HALF_TIME, SECOND_HALF -> FIRST_HALF + 1;
          case EXTRA_TIME -> SECOND_HALF + 1;
          case PENALTY_SHOOTOUT -> EXTRA_TIME + 1;
          default -> END;
        };
    return new Telling(type, null, null, part, 0, 0);
  }

  /**
   * A goal, card or substitution; an incident without a minute belongs to the end of what is
   * played.
   */
  static Telling incident(MatchEventType type, Side side, Incident incident, LiveMatch match) {
    int now = partOf(match.period());
    if (incident == null || incident.minute() == null) {
      return new Telling(type, side, incident, now, Integer.MAX_VALUE, 0);
    }
    int added = incident.addedTime() == null ? 0 : incident.addedTime();
    // Never ahead of the match, even if the source's minute is.
    int part = Math.min(partOf(incident.minute()), now);
    return new Telling(type, side, incident, part, incident.minute(), added);
  }

  private static int partOf(int minute) {
    if (minute <= 45) {
      return FIRST_HALF;
    }
    return minute <= 90 ? SECOND_HALF : EXTRA_TIME;
  }

  private static int partOf(MatchPeriod period) {
    return switch (period) {
      case PRE_MATCH, FIRST_HALF, HALF_TIME -> FIRST_HALF;
      case SECOND_HALF, END_OF_REGULATION, FULL_TIME -> SECOND_HALF;
      case EXTRA_TIME_FIRST_HALF,
          EXTRA_TIME_HALF_TIME,
          EXTRA_TIME_SECOND_HALF,
          END_OF_EXTRA_TIME,
          PENALTY_SHOOTOUT,
          FULL_TIME_AFTER_EXTRA_TIME,
          FULL_TIME_AFTER_PENALTIES ->
          EXTRA_TIME;
    };
  }
}
