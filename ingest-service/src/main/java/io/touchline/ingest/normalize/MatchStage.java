package io.touchline.ingest.normalize;

import static io.touchline.events.football.MatchPeriod.END_OF_EXTRA_TIME;
import static io.touchline.events.football.MatchPeriod.END_OF_REGULATION;
import static io.touchline.events.football.MatchPeriod.EXTRA_TIME_FIRST_HALF;
import static io.touchline.events.football.MatchPeriod.EXTRA_TIME_HALF_TIME;
import static io.touchline.events.football.MatchPeriod.EXTRA_TIME_SECOND_HALF;
import static io.touchline.events.football.MatchPeriod.FIRST_HALF;
import static io.touchline.events.football.MatchPeriod.FULL_TIME;
import static io.touchline.events.football.MatchPeriod.FULL_TIME_AFTER_EXTRA_TIME;
import static io.touchline.events.football.MatchPeriod.FULL_TIME_AFTER_PENALTIES;
import static io.touchline.events.football.MatchPeriod.HALF_TIME;
import static io.touchline.events.football.MatchPeriod.PENALTY_SHOOTOUT;
import static io.touchline.events.football.MatchPeriod.PRE_MATCH;
import static io.touchline.events.football.MatchPeriod.SECOND_HALF;

import io.touchline.events.football.MatchPeriod;
import io.touchline.events.football.MatchStatus;
import io.touchline.ingest.source.espn.EspnEvent;
import java.util.Map;

/**
 * Where a match stands.
 *
 * <p>The state ({@code pre}, {@code in}, {@code post}) decides; the name of the status only refines
 * it, because ESPN adds names (and once spelt one otherwise) without notice.
 */
record MatchStage(MatchStatus status, MatchPeriod period) {
  private static final Map<String, MatchStatus> WITHOUT_RESULT =
      Map.of(
          "STATUS_POSTPONED", MatchStatus.POSTPONED,
          "STATUS_CANCELED", MatchStatus.CANCELED,
          "STATUS_CANCELLED", MatchStatus.CANCELED,
          "STATUS_ABANDONED", MatchStatus.ABANDONED);

  private static final Map<String, MatchStatus> INTERRUPTED =
      Map.of(
          "STATUS_DELAYED", MatchStatus.SUSPENDED,
          "STATUS_RAIN_DELAY", MatchStatus.SUSPENDED,
          "STATUS_SUSPENDED", MatchStatus.SUSPENDED);

  private static final Map<String, MatchPeriod> PERIODS =
      Map.ofEntries(
          Map.entry("STATUS_FIRST_HALF", FIRST_HALF),
          Map.entry("STATUS_HALFTIME", HALF_TIME),
          Map.entry("STATUS_SECOND_HALF", SECOND_HALF),
          Map.entry("STATUS_END_OF_REGULATION", END_OF_REGULATION),
          Map.entry("STATUS_FIRST_HALF_EXTRA_TIME", EXTRA_TIME_FIRST_HALF),
          Map.entry("STATUS_HALFTIME_ET", EXTRA_TIME_HALF_TIME),
          Map.entry("STATUS_SECOND_HALF_EXTRA_TIME", EXTRA_TIME_SECOND_HALF),
          Map.entry("STATUS_END_OF_EXTRATIME", END_OF_EXTRA_TIME),
          Map.entry("STATUS_END_OF_EXTRA_TIME", END_OF_EXTRA_TIME),
          Map.entry("STATUS_SHOOTOUT", PENALTY_SHOOTOUT));

  /**
   * Reads the status.
   *
   * @param shootout whether a side has a score in the shoot-out
   */
  static MatchStage of(EspnEvent.Status status, boolean shootout) throws RefusedException {
    if (status == null || status.type() == null || status.type().state() == null) {
      throw new RefusedException(Rule.MISSING_STATUS, "No status.type.state");
    }
    String name = String.valueOf(status.type().name());
    int number = status.period() == null ? 0 : status.period().intValue();
    if (WITHOUT_RESULT.containsKey(name)) {
      return new MatchStage(WITHOUT_RESULT.get(name), played(name, number));
    }
    return switch (status.type().state()) {
      case "pre" -> new MatchStage(MatchStatus.SCHEDULED, PRE_MATCH);
      case "in" -> inPlay(name, played(name, number));
      case "post" -> over(status.type(), name, number, shootout);
      default ->
          throw new RefusedException(
              Rule.MISSING_STATUS, "Unknown status.type.state: " + status.type().state());
    };
  }

  private static MatchStage over(
      EspnEvent.StatusType type, String name, int number, boolean shootout)
      throws RefusedException {
    if (!Boolean.TRUE.equals(type.completed())) {
      if (INTERRUPTED.containsKey(name) && number >= 1) {
        return new MatchStage(MatchStatus.SUSPENDED, played(name, number));
      }
      throw new RefusedException(Rule.UNKNOWN_STATUS, "Over without a result: " + name);
    }
    if (shootout || number >= 5 || name.equals("STATUS_FINAL_PEN")) {
      return new MatchStage(MatchStatus.FINISHED, FULL_TIME_AFTER_PENALTIES);
    }
    if (number >= 3 || name.equals("STATUS_FINAL_AET")) {
      return new MatchStage(MatchStatus.FINISHED, FULL_TIME_AFTER_EXTRA_TIME);
    }
    return new MatchStage(MatchStatus.FINISHED, FULL_TIME);
  }

  private static MatchStage inPlay(String name, MatchPeriod period) {
    if (!INTERRUPTED.containsKey(name)) {
      // Maybe without a period as yet: then its kick-off is not told.
      return new MatchStage(MatchStatus.LIVE, period);
    }
    // A delay before the first period is one of the kick-off; nothing is interrupted by it.
    return new MatchStage(
        period == PRE_MATCH ? MatchStatus.SCHEDULED : MatchStatus.SUSPENDED, period);
  }

  private static MatchPeriod played(String name, int number) {
    MatchPeriod named = PERIODS.get(name);
    if (named == HALF_TIME && number >= 3) {
      return EXTRA_TIME_HALF_TIME;
    }
    if (named != null) {
      return named;
    }
    return switch (number) {
      case 1 -> FIRST_HALF;
      case 2 -> SECOND_HALF;
      case 3 -> EXTRA_TIME_FIRST_HALF;
      case 4 -> EXTRA_TIME_SECOND_HALF;
      default -> number >= 5 ? PENALTY_SHOOTOUT : PRE_MATCH;
    };
  }

  /**
   * Whether a score means anything: a scheduled or postponed match has none, whatever is written.
   */
  boolean hasScore() {
    return switch (status) {
      case LIVE, SUSPENDED, FINISHED -> true;
      case ABANDONED -> period != PRE_MATCH;
      case SCHEDULED, POSTPONED, CANCELED -> false;
    };
  }

  boolean inPlay() {
    return status == MatchStatus.LIVE || status == MatchStatus.SUSPENDED;
  }

  /** The clock of a match in play; in a break, the last minute of what was played. */
  DisplayClock clock(String displayClock) {
    if (!inPlay()) {
      return DisplayClock.NONE;
    }
    return switch (period) {
      case HALF_TIME -> new DisplayClock(45, null);
      case END_OF_REGULATION -> new DisplayClock(90, null);
      case EXTRA_TIME_HALF_TIME -> new DisplayClock(105, null);
      case END_OF_EXTRA_TIME, PENALTY_SHOOTOUT -> new DisplayClock(120, null);
      default -> DisplayClock.parse(displayClock);
    };
  }
}
