package io.touchline.ingest.publish;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.odds.MatchOdds;
import io.touchline.ingest.diff.Told;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is published and still counts: immutable, so that a failed commit leaves the old one.
 *
 * @param matches the images, by match id
 * @param told what was told of each match, those included whose image is removed; by match id,
 *     bounded
 * @param boards what each league's scoreboard lists, once it was read
 */
public record MatchDay(
    Map<String, LiveMatch> matches, Map<String, Told> told, Map<League, Board> boards) {
  static final MatchDay EMPTY = new MatchDay(Map.of(), Map.of(), Map.of());

  private static final int MAX_TOLD = 20_000;

  /**
   * A league's scoreboard.
   *
   * @param matchIds what it lists
   * @param seenAt when the source's answer was there
   * @param odds what odds were published with it, by match id. They are shown beside the matches
   *     and are no part of them
   */
  public record Board(List<String> matchIds, Instant seenAt, Map<String, MatchOdds> odds) {
    public Board {
      matchIds = List.copyOf(matchIds);
      odds = Map.copyOf(odds);
    }
  }

  public MatchDay {
    matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
    told = Collections.unmodifiableMap(bounded(told, matches));
    boards = Collections.unmodifiableMap(new LinkedHashMap<>(boards));
  }

  /** Without the oldest of too many, if their matches are gone as well. */
  private static Map<String, Told> bounded(Map<String, Told> told, Map<String, LiveMatch> matches) {
    Map<String, Told> bounded = new LinkedHashMap<>(told);
    told.keySet().stream()
        .limit(Math.max(0, told.size() - MAX_TOLD))
        .filter(id -> !matches.containsKey(id))
        .forEach(bounded::remove);
    return bounded;
  }

  /** The matches that a league's scoreboard lists, as they stand; empty if it was never read. */
  public List<LiveMatch> listed(League league) {
    Board board = boards.get(league);
    return board == null
        ? List.of()
        : board.matchIds().stream().map(matches::get).filter(m -> m != null).toList();
  }

  /** The matches that a league's scoreboard lists, with the odds that are shown beside them. */
  List<LiveMatch> shown(League league) {
    Board board = boards.get(league);
    return listed(league).stream()
        .map(match -> match.withOdds(board.odds().get(match.id())))
        .toList();
  }
}
