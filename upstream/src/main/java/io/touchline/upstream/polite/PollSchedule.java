package io.touchline.upstream.polite;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When each subject of a source is due. All are due at the start; from then on each has its own
 * slot in the interval, so that they are not all asked for at once. For one thread.
 *
 * @param <K> the subjects, e.g. leagues
 */
public final class PollSchedule<K> {
  private final List<K> subjects;
  private final Instant start;
  private final Map<K, Instant> due = new HashMap<>();

  /** Subjects whose last answer had nothing in play. */
  private final Set<K> idling = new HashSet<>();

  private Duration live;
  private Duration idle;

  /**
   * A schedule that begins now.
   *
   * @param live between two polls of a subject with something in play
   * @param idle between two polls of one with nothing in play
   */
  public PollSchedule(List<K> subjects, Duration live, Duration idle, Instant start) {
    this.subjects = List.copyOf(subjects);
    this.live = live;
    this.idle = idle;
    this.start = start;
    this.subjects.forEach(subject -> due.put(subject, start));
  }

  /** Other intervals, from the next poll on. */
  public void pace(Duration live, Duration idle) {
    this.live = live;
    this.idle = idle;
  }

  /** The subject that is due first, maybe long since. */
  public K next() {
    return subjects.stream().min(Comparator.comparing(due::get)).orElseThrow();
  }

  public Instant due(K subject) {
    return due.get(subject);
  }

  /** Between two polls of this subject; the short one as long as nothing is known of it. */
  public Duration interval(K subject) {
    return idling.contains(subject) ? idle : live;
  }

  /** Not now, but then. */
  public void postpone(K subject, Instant until) {
    due.put(subject, until);
  }

  /**
   * After an answer: live pace, or the idle one, but then not beyond the next start.
   *
   * @param inPlay whether something is in play, or should be
   * @param nextStart when the next of its events begins; empty if none is to come
   */
  public void polled(
      K subject, boolean inPlay, Optional<Instant> nextStart, Instant answeredAt, Instant now) {
    if (inPlay) {
      idling.remove(subject);
      due.put(subject, slot(subject, live, now));
      return;
    }
    idling.add(subject);
    // An answer from before the start comes from the cache, and stands for a whole interval.
    Instant latest =
        answeredAt.isBefore(start) ? answeredAt.plus(idle) : slot(subject, idle, answeredAt);
    Instant next = nextStart.filter(now::isBefore).filter(latest::isAfter).orElse(latest);
    due.put(subject, next.isBefore(now) ? now : next);
  }

  /** The first slot of a subject behind {@code after}: never further away than the interval. */
  private Instant slot(K subject, Duration interval, Instant after) {
    long length = interval.toMillis();
    long phase = length * subjects.indexOf(subject) / subjects.size();
    long sinceSlot = Math.floorMod(Duration.between(start, after).toMillis() - phase, length);
    return after.plusMillis(length - sinceSlot);
  }
}
