package io.touchline.local.timeline;

/**
 * A part of one match.
 *
 * @param phase which
 * @param from match seconds from kick-off, breaks included, at which it starts
 * @param length match seconds, added time included
 * @param clockFrom what the match clock shows at its start, seconds
 * @param clockTo where the match clock stops and added time begins, seconds
 */
record Stage(Phase phase, int from, int length, int clockFrom, int clockTo) {

  int end() {
    return from + length;
  }

  /** The match clock, which stands still in added time and in breaks. */
  MatchClock clockAt(long elapsed) {
    long played = Math.clamp(elapsed - from, 0, Math.max(0, length - 1));
    int regular = clockTo - clockFrom;
    if (regular == 0) {
      return new MatchClock(clockTo, clockTo / 60 + "'");
    }
    if (played < regular) {
      return new MatchClock((int) (clockFrom + played), (clockFrom + played) / 60 + 1 + "'");
    }
    return new MatchClock(clockTo, clockTo / 60 + "'+" + ((played - regular) / 60 + 1) + "'");
  }

  /**
   * A reading of the match clock.
   *
   * @param seconds played, without added time
   * @param display the minute as people write it, e.g. {@code 45'+2'}
   */
  record MatchClock(int seconds, String display) {}
}
