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
 * <p>A source corrects the player or the minute of an entry, and inserts entries in the middle. So
 * entries are first matched as they are, then by player, then in order; what is left over is new.
 */
final class IncidentDiff {
  private IncidentDiff() {}

  /**
   * The new ones of a group, at most as many as there are more than {@code known}: an entry that
   * vanished and came back is not new.
   */
  static List<Incident> fresh(List<Incident> before, List<Incident> now, int known) {
    int limit = now.size() - known;
    if (limit <= 0) {
      return List.of();
    }
    List<Incident> old = new ArrayList<>(before);
    List<Incident> left = new ArrayList<>(now);
    removePairs(old, left, Objects::equals);
    removePairs(old, left, IncidentDiff::samePlayer);
    int corrected = Math.min(old.size(), left.size());
    List<Incident> fresh = left.subList(corrected, left.size());
    return List.copyOf(fresh.subList(Math.max(0, fresh.size() - limit), fresh.size()));
  }

  private static boolean samePlayer(Incident one, Incident other) {
    return one.player() != null && one.player().equals(other.player());
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
