package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
 * @param incidents the cards and substitutions that are known, as they were told, those included
 *     that the source took back
 */
public record Told(
    long sequence,
    Set<MatchEventType> milestones,
    int homeScore,
    int awayScore,
    List<Incident> incidents) {

  public Told {
    milestones = Collections.unmodifiableSet(copy(milestones));
    incidents = List.copyOf(incidents);
  }

  /** Of a match seen for the first time: all that was before counts as known. */
  static Told baseline(LiveMatch first) {
    return new Told(
        0,
        copy(Milestones.passed(first)),
        orZero(first.homeScore()),
        orZero(first.awayScore()),
        first.events().stream().filter(Told::isListed).toList());
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
    List<Incident> incidents = new ArrayList<>();
    long sequence = image == null ? 0 : image.eventCount();
    Integer home = image == null ? null : image.homeScore();
    Integer away = image == null ? null : image.awayScore();
    for (MatchEvent event : events) {
      if (Milestones.isMilestone(event.type())) {
        milestones.add(event.type());
      } else if (event.incident() != null && isListed(event.incident())) {
        incidents.add(event.incident());
      }
      sequence = Math.max(sequence, event.sequence());
    }
    for (int i = events.size() - 1; i >= 0 && home == null; i--) {
      home = events.get(i).homeScore();
      away = events.get(i).awayScore();
    }
    if (image != null) {
      milestones.addAll(Milestones.untold(image, milestones, null));
      incidents.addAll(0, baseline(image.events(), incidents));
    }
    return new Told(sequence, milestones, orZero(home), orZero(away), incidents);
  }

  int score(Side side) {
    return side == Side.HOME ? homeScore : awayScore;
  }

  /** After more events that lead to {@code reading}. */
  Told after(LiveMatch reading, List<Telling> tellings) {
    Set<MatchEventType> passed = copy(milestones);
    passed.addAll(Milestones.untold(reading, milestones, null));
    List<Incident> known = new ArrayList<>(incidents);
    tellings.stream()
        .map(Telling::incident)
        .filter(incident -> incident != null && isListed(incident))
        .forEach(known::add);
    return new Told(
        sequence + tellings.size(),
        passed,
        reading.homeScore() == null ? homeScore : reading.homeScore(),
        reading.awayScore() == null ? awayScore : reading.awayScore(),
        known);
  }

  private static boolean isListed(Incident incident) {
    return IncidentGroup.of(incident).isPresent();
  }

  /** What an image lists without an event that told of it. */
  private static List<Incident> baseline(List<Incident> listed, List<Incident> told) {
    return IncidentGroup.of(listed).stream()
        .flatMap(group -> IncidentDiff.without(group.in(listed), group.in(told)).stream())
        .toList();
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
