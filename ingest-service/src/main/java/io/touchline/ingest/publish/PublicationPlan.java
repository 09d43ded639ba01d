package io.touchline.ingest.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.EventType;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.MatchUpdate;
import io.touchline.events.odds.MatchOdds;
import io.touchline.ingest.diff.Change;
import io.touchline.ingest.diff.MatchDiff;
import io.touchline.ingest.diff.Told;
import io.touchline.ingest.normalize.NormalizedScoreboard;
import io.touchline.ingest.normalize.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Works out what a scoreboard means for the topics. For one use, on one thread. */
public final class PublicationPlan {
  /** CloudEvents source of all that comes from ESPN. */
  public static final URI SOURCE = URI.create("/ingest-service/espn");

  private static final Set<MatchEventType> URGENT =
      EnumSet.of(MatchEventType.GOAL, MatchEventType.GOAL_CANCELED, MatchEventType.FULL_TIME);

  private final NormalizedScoreboard scoreboard;
  private final Map<String, LiveMatch> matches;
  private final Map<String, Told> told;
  private final Map<League, MatchDay.Board> boards;
  private final List<MatchEvent> events = new ArrayList<>();
  private final List<LiveMatch> images = new ArrayList<>();
  private final List<LiveMatch> removed = new ArrayList<>();
  private boolean changed;

  private PublicationPlan(MatchDay before, NormalizedScoreboard scoreboard) {
    this.scoreboard = scoreboard;
    this.matches = new LinkedHashMap<>(before.matches());
    this.told = new LinkedHashMap<>(before.told());
    this.boards = new LinkedHashMap<>(before.boards());
  }

  /**
   * The records of one answered poll.
   *
   * @param leagues whose matches make up the image of all leagues
   * @param retention how long a match is kept after its end, or after it was last seen
   * @param odds the newest of a match, to be shown beside it
   */
  public static Publication of(
      MatchDay before,
      NormalizedScoreboard scoreboard,
      Set<League> leagues,
      Duration retention,
      Function<String, Optional<MatchOdds>> odds) {
    PublicationPlan plan = new PublicationPlan(before, scoreboard);
    scoreboard.matches().forEach(plan::look);
    plan.replaceBoard(odds);
    plan.removeOld(retention);
    MatchDay after = new MatchDay(plan.matches, plan.told, plan.boards);
    return new Publication(plan.records(after, leagues), plan.events, after, plan.changed);
  }

  /**
   * What to do about leagues that are not polled any more: their images go, and what they listed
   * goes when its time is over. Empty if there are none.
   *
   * @param leagues that are polled
   */
  public static Optional<Publication> retire(MatchDay before, Set<League> leagues, Instant at) {
    List<League> retired =
        before.boards().keySet().stream().filter(league -> !leagues.contains(league)).toList();
    if (retired.isEmpty()) {
      return Optional.empty();
    }
    Map<League, MatchDay.Board> boards = new LinkedHashMap<>(before.boards());
    boards.keySet().removeAll(retired);
    List<ProducerRecord<String, byte[]>> tombstones =
        retired.stream()
            .map(RoomKey::liveMatches)
            .map(room -> tombstone(EventType.LIVE_MATCHES_UPDATE, room, at))
            .toList();
    MatchDay after = new MatchDay(before.matches(), before.told(), boards);
    return Optional.of(new Publication(tombstones, List.of(), after, true));
  }

  /**
   * The boards whose odds are not the newest any more, anew; the matches stay as they are. Empty if
   * there are none.
   *
   * @param leagues whose matches make up the image of all leagues
   * @param odds the newest of a match
   */
  public static Optional<Publication> ofOdds(
      MatchDay before,
      Set<League> leagues,
      Function<String, Optional<MatchOdds>> odds,
      Instant at) {
    Map<League, MatchDay.Board> boards = new LinkedHashMap<>(before.boards());
    List<League> stale = new ArrayList<>();
    before
        .boards()
        .forEach(
            (league, board) -> {
              Map<String, MatchOdds> newest = ShownOdds.of(before.listed(league), odds, at);
              if (!ShownOdds.alike(board.odds(), newest)) {
                boards.put(league, new MatchDay.Board(board.matchIds(), board.seenAt(), newest));
                stale.add(league);
              }
            });
    if (stale.isEmpty()) {
      return Optional.empty();
    }
    MatchDay after = new MatchDay(before.matches(), before.told(), boards);
    BoardWriter writer = new BoardWriter(after, "odds", at);
    List<ProducerRecord<String, byte[]>> records =
        Stream.concat(stale.stream().map(writer::league), Stream.of(writer.all(leagues))).toList();
    return Optional.of(new Publication(records, List.of(), after, false));
  }

  private void look(LiveMatch reading) {
    Change change = MatchDiff.between(told.get(reading.id()), matches.get(reading.id()), reading);
    matches.put(reading.id(), change.image());
    told.put(reading.id(), change.told());
    events.addAll(change.events());
    changed |= change.changed();
    // Unchanged is not unseen: a match in play is confirmed at each poll.
    if (change.changed() || change.image().inPlay()) {
      images.add(change.image());
    }
  }

  private void replaceBoard(Function<String, Optional<MatchOdds>> odds) {
    Set<String> listed = new LinkedHashSet<>();
    scoreboard.matches().forEach(match -> listed.add(match.id()));
    // A match whose record was refused this time stays as it was last known.
    scoreboard.refusals().stream()
        .map(Refusal::subject)
        .filter(id -> matches.containsKey(id) && matches.get(id).league() == scoreboard.league())
        .forEach(listed::add);
    Map<String, MatchOdds> shown =
        ShownOdds.of(listed.stream().map(matches::get).toList(), odds, scoreboard.seenAt());
    MatchDay.Board board = new MatchDay.Board(List.copyOf(listed), scoreboard.seenAt(), shown);
    MatchDay.Board old = boards.put(scoreboard.league(), board);
    changed |= old == null || !Set.copyOf(old.matchIds()).equals(listed);
  }

  private void removeOld(Duration retention) {
    Set<String> listed = new HashSet<>();
    boards.values().forEach(board -> listed.addAll(board.matchIds()));
    Instant limit = scoreboard.seenAt().minus(retention);
    for (LiveMatch match : List.copyOf(matches.values())) {
      boolean over = !match.inPlay() && match.status() != MatchStatus.SCHEDULED;
      Instant since = over ? match.changedAt() : match.seenAt();
      if (!listed.contains(match.id()) && since.isBefore(limit)) {
        matches.remove(match.id());
        removed.add(match);
      }
    }
  }

  private List<ProducerRecord<String, byte[]>> records(MatchDay after, Set<League> leagues) {
    Stream<ProducerRecord<String, byte[]>> told = events.stream().map(this::event);
    Stream<ProducerRecord<String, byte[]>> current = images.stream().map(this::image);
    Stream<ProducerRecord<String, byte[]>> gone =
        removed.stream()
            .map(
                match ->
                    tombstone(
                        EventType.MATCH_UPDATE, RoomKey.match(match.id()), scoreboard.seenAt()));
    BoardWriter writer = new BoardWriter(after, scoreboard.league().name(), scoreboard.seenAt());
    Stream<ProducerRecord<String, byte[]>> boards =
        Stream.of(writer.league(scoreboard.league()), writer.all(leagues));
    return Stream.of(told, current, gone, boards).flatMap(s -> s).toList();
  }

  private ProducerRecord<String, byte[]> event(MatchEvent event) {
    Priority priority = URGENT.contains(event.type()) ? Priority.HIGH : Priority.NORMAL;
    return EventCodec.encode(
        event, match(event.matchId()), SOURCE, event.id(), event.seenAt(), priority);
  }

  private ProducerRecord<String, byte[]> image(LiveMatch match) {
    return EventCodec.encode(
        new MatchUpdate(match, scoreboard.seenAt()),
        match(match.id()),
        SOURCE,
        id(match(match.id())),
        scoreboard.seenAt(),
        Priority.NORMAL);
  }

  private static ProducerRecord<String, byte[]> tombstone(
      EventType type, RoomKey room, Instant at) {
    return EventCodec.tombstone(type, room, SOURCE, id(room.toString(), at), at);
  }

  private static String match(String id) {
    return RoomKey.match(id).toString();
  }

  private String id(String of) {
    return id(of, scoreboard.seenAt());
  }

  private static String id(String of, Instant at) {
    return of + "@" + at.toEpochMilli();
  }
}
