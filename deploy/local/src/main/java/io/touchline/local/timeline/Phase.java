package io.touchline.local.timeline;

/** The parts of a match in ESPN's words and numbers. */
public enum Phase {
  SCHEDULED("1", "STATUS_SCHEDULED", "pre", "Scheduled", "Scheduled", 0),
  FIRST_HALF("25", "STATUS_FIRST_HALF", "in", "First Half", null, 1),
  HALF_TIME("23", "STATUS_HALFTIME", "in", "Halftime", "HT", 1),
  SECOND_HALF("26", "STATUS_SECOND_HALF", "in", "Second Half", null, 2),
  END_OF_REGULATION("44", "STATUS_END_OF_REGULATION", "in", "End of Regulation", "90'", 2),
  EXTRA_TIME_FIRST_HALF("48", "STATUS_OVERTIME", "in", "Overtime", null, 3),
  EXTRA_TIME_HALF_TIME("51", "STATUS_HALFTIME_ET", "in", "Halftime ET", "ET-HT", 3),
  EXTRA_TIME_SECOND_HALF("48", "STATUS_OVERTIME", "in", "Overtime", null, 4),
  END_OF_EXTRA_TIME("43", "STATUS_END_OF_EXTRATIME", "in", "End of Extra Time", "ET", 4),
  SHOOT_OUT("49", "STATUS_SHOOTOUT", "in", "Shootout", "Pens", 5),
  FULL_TIME("28", "STATUS_FULL_TIME", "post", "Full Time", "FT", 2),
  FULL_TIME_AFTER_EXTRA_TIME(
      "45", "STATUS_FINAL_AET", "post", "Final Score - After Extra Time", "AET", 4),
  FULL_TIME_AFTER_PENALTIES(
      "47", "STATUS_FINAL_PEN", "post", "Final Score - After Penalties", "FT-Pens", 5),
  POSTPONED("6", "STATUS_POSTPONED", "post", "Postponed", "Postponed", 0);

  private final String statusId;
  private final String statusName;
  private final String state;
  private final String description;
  private final String detail;
  private final int period;

  Phase(
      String statusId,
      String statusName,
      String state,
      String description,
      String detail,
      int period) {
    this.statusId = statusId;
    this.statusName = statusName;
    this.state = state;
    this.description = description;
    this.detail = detail;
    this.period = period;
  }

  public String statusId() {
    return statusId;
  }

  public String statusName() {
    return statusName;
  }

  /** {@code pre}, {@code in} or {@code post}. */
  public String state() {
    return state;
  }

  public String description() {
    return description;
  }

  /** What stands in place of the minute; null while the clock runs. */
  public String detail() {
    return detail;
  }

  /** 1 and 2 halves, 3 and 4 extra time, 5 shoot-out; 0 if not played. */
  public int period() {
    return period;
  }

  public boolean inPlay() {
    return state.equals("in");
  }

  /** Whether the ball is in play, so that a goal can fall. */
  public boolean clockRuns() {
    return inPlay() && detail == null;
  }

  /** Whether it is over with a result. */
  public boolean completed() {
    return state.equals("post") && this != POSTPONED;
  }
}
