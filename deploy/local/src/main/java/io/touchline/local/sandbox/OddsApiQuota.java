package io.touchline.local.sandbox;

/**
 * The requests that were paid for, as The Odds API counts them: an answer with prices costs the
 * number of markets times that of regions. Forgotten with this object. Safe from any thread.
 */
final class OddsApiQuota {
  static final String USED_UP = "OUT_OF_USAGE_CREDITS";
  static final String USED_UP_MESSAGE =
      "Usage quota has been reached. See usage plans at https://the-odds-api.com";

  private final long limit;
  private long used;

  OddsApiQuota(long limit) {
    this.limit = limit;
  }

  /** Takes the cost of an answer, if that much is left. */
  synchronized boolean spend(int cost) {
    if (used + cost > limit) {
      return false;
    }
    used += cost;
    return true;
  }

  /** The answer with the headers that say what is left, what is used and what this one cost. */
  synchronized Answer stamp(Answer answer, int cost) {
    return stamp(answer, limit - used, used, cost);
  }

  /** The same when nothing is left, whatever the count says. */
  Answer stampUsedUp(Answer answer) {
    return stamp(answer, 0, limit, 0);
  }

  private static Answer stamp(Answer answer, long remaining, long used, int cost) {
    return answer
        .with("x-requests-remaining", String.valueOf(remaining))
        .with("x-requests-used", String.valueOf(used))
        .with("x-requests-last", String.valueOf(cost));
  }
}
