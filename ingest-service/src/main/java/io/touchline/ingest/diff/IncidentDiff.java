package io.touchline.ingest.diff;

import io.touchline.events.football.Incident;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Which cards and substitutions are new.
 *
 * <p>A source corrects the player or the minute of an entry, inserts entries in the middle, and
 * takes entries back. So entries are first matched as they are, then by player, by minute, and at
 * last in order; what is left over is new, unless it is one of those that were told and then
 * vanished. All lists are of one {@link IncidentGroup}.
 */
final class IncidentDiff {
  private IncidentDiff() {}

  /**
   * The new ones.
   *
   * @param told all that subscribers know of, as they were told of it
   * @param before what the source listed the last time
   */
  static List<Incident> fresh(List<Incident> told, List<Incident> before, List<Incident> now) {
    List<Incident> vanished = new ArrayList<>(without(told, before));
    List<Incident> added = new ArrayList<>(without(now, before));
    // Not in order: a card withdrawn from one player says nothing of that of another.
    removeAlike(vanished, added);
    return List.copyOf(added);
  }

  /** What is left of a list without the entries of another, as they are or corrected. */
  static List<Incident> without(List<Incident> list, List<Incident> others) {
    List<Incident> old = new ArrayList<>(others);
    List<Incident> left = new ArrayList<>(list);
    removeAlike(old, left);
    int corrected = Math.min(old.size(), left.size());
    return List.copyOf(left.subList(corrected, left.size()));
  }

  private static void removeAlike(List<Incident> old, List<Incident> left) {
    removePairs(old, left, Objects::equals);
    removePairs(old, left, IncidentDiff::samePlayer);
    removePairs(old, left, IncidentDiff::sameMinute);
  }

  private static boolean samePlayer(Incident one, Incident other) {
    return one.player() != null && one.player().equals(other.player());
  }

  private static boolean sameMinute(Incident one, Incident other) {
    return one.minute() != null
        && one.minute().equals(other.minute())
        && Objects.equals(one.addedTime(), other.addedTime());
  }

  private static void removePairs(
      List<Incident> old, List<Incident> left, BiPredicate<Incident, Incident> same) {
    for (Iterator<Incident> all = old.iterator(); all.hasNext(); ) {
      Incident incident = all.next();
      for (int i = 0; i < left.size(); i++) {
        if (same.test(incident, left.get(i))) {
          left.remove(i);
          all.remove();
          break;
        }
      }
    }
  }
}
