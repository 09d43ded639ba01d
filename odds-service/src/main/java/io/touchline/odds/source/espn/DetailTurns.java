package io.touchline.odds.source.espn;

import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whose turn it is to be asked for in full. Matches in play come first, then those with the nearest
 * kick-off; among each kind, whoever has waited longest. So that matches in play never shut the
 * others out, one place is kept for these if there are two or more. For the polling thread.
 */
final class DetailTurns {
  private final int places;

  /** The turn in which each match was last asked for; only of matches that still want to be. */
  private final Map<String, Integer> lastTurn = new HashMap<>();

  private int turn;

  /**
   * Turns of one league.
   *
   * @param places how many matches are asked for in one turn
   */
  DetailTurns(int places) {
    this.places = places;
  }

  /** The matches of the next turn out of all that want one. */
  List<Fixture> next(List<Fixture> waiting) {
    turn++;
    lastTurn.keySet().retainAll(waiting.stream().map(Fixture::id).toList());
    List<Fixture> live = inOrder(waiting.stream().filter(DetailTurns::live));
    List<Fixture> later = inOrder(waiting.stream().filter(fixture -> !live(fixture)));
    int kept = places > 1 && !later.isEmpty() ? 1 : 0;
    List<Fixture> next = new ArrayList<>(live.subList(0, Math.min(live.size(), places - kept)));
    next.addAll(later.subList(0, Math.min(later.size(), places - next.size())));
    next.forEach(fixture -> lastTurn.put(fixture.id(), turn));
    return next;
  }

  private List<Fixture> inOrder(Stream<Fixture> fixtures) {
    return fixtures
        .sorted(
            Comparator.comparingInt((Fixture f) -> lastTurn.getOrDefault(f.id(), 0))
                .thenComparing(Fixture::kickOff)
                .thenComparing(Fixture::id))
        .toList();
  }

  private static boolean live(Fixture fixture) {
    return fixture.state() == EventState.IN_PLAY;
  }
}
