package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.Side;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What subscribers know of a match: told by an event, or part of the first image (the baseline).
 *
 * <p>The image alone cannot say that: a source may take a half-time back and say it again.
 *
 * @param sequence of the last event; 0 if none was told
 * @param milestones the lifecycle events that must not be told any more
 * @param homeScore the score that the events lead to
 * @param awayScore likewise
 * @param counts how many cards and substitutions are known
 */
public record Told(
    long sequence,
    Set<MatchEventType> milestones,
    int homeScore,
    int awayScore,
    Map<IncidentGroup, Integer> counts) {

  public Told {
    milestones = Collections.unmodifiableSet(copy(milestones));
    counts = Map.copyOf(counts);
  }

  /** Of a match seen for the first time: all that was before counts as known. */
  static Told baseline(LiveMatch first) {
    return new Told(
        0,
        copy(Milestones.passed(first)),
        orZero(first.homeScore()),
        orZero(first.awayScore()),
        count(first.events()));
  }

  /**
   * From what is on Kafka. The same as what was lost, but for what belonged to the baseline and was
   * then taken back by the source: nobody has written that down.
   *
   * @param image the last image, committed together with its events; null if it is removed
   * @param events all events of the match that are still kept, in order
   */
  public static Told rebuild(LiveMatch image, List<MatchEvent> events) {
    Set<MatchEventType> milestones = EnumSet.noneOf(MatchEventType.class);
    Map<IncidentGroup, Integer> counts = new HashMap<>();
    long sequence = image == null ? 0 : image.eventCount();
    Integer home = image == null ? null : image.homeScore();
    Integer away = image == null ? null : image.awayScore();
    for (MatchEvent event : events) {
      if (Milestones.isMilestone(event.type())) {
        milestones.add(event.type());
      } else if (isCounted(event.type())) {
        counts.merge(new IncidentGroup(event.type(), event.side()), 1, Integer::sum);
      }
      sequence = Math.max(sequence, event.sequence());
    }
    for (int i = events.size() - 1; i >= 0 && home == null; i--) {
      home = events.get(i).homeScore();
      away = events.get(i).awayScore();
    }
    if (image != null) {
      milestones.addAll(Milestones.untold(image, milestones));
      count(image.events()).forEach((group, n) -> counts.merge(group, n, Math::max));
    }
    return new Told(sequence, milestones, orZero(home), orZero(away), counts);
  }

  int score(Side side) {
    return side == Side.HOME ? homeScore : awayScore;
  }

  int known(IncidentGroup group) {
    return counts.getOrDefault(group, 0);
  }

  /** After {@code told} more events that lead to {@code reading}. */
  Told after(LiveMatch reading, int told) {
    Set<MatchEventType> passed = copy(milestones);
    passed.addAll(Milestones.untold(reading, milestones));
    Map<IncidentGroup, Integer> known = new HashMap<>(counts);
    count(reading.events()).forEach((group, n) -> known.merge(group, n, Math::max));
    return new Told(
        sequence + told,
        passed,
        reading.homeScore() == null ? homeScore : reading.homeScore(),
        reading.awayScore() == null ? awayScore : reading.awayScore(),
        known);
  }

  private static boolean isCounted(MatchEventType type) {
    return type == MatchEventType.YELLOW_CARD
        || type == MatchEventType.RED_CARD
        || type == MatchEventType.SUBSTITUTION;
  }

  private static Map<IncidentGroup, Integer> count(List<Incident> incidents) {
    Map<IncidentGroup, Integer> counts = new HashMap<>();
    incidents.forEach(
        incident -> IncidentGroup.of(incident).ifPresent(g -> counts.merge(g, 1, Integer::sum)));
    return counts;
  }

  private static int orZero(Integer score) {
    return score == null ? 0 : score;
  }

  private static EnumSet<MatchEventType> copy(Iterable<MatchEventType> types) {
    EnumSet<MatchEventType> set = EnumSet.noneOf(MatchEventType.class);
    types.forEach(set::add);
    return set;
  }
}
