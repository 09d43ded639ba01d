package io.touchline.ingest.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.LiveMatchesUpdate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the images of a match day: of a league, and of all. */
final class BoardWriter {
  private static final Comparator<LiveMatch> IN_PLAY_FIRST =
      Comparator.comparing((LiveMatch match) -> !match.inPlay())
          .thenComparing(LiveMatch::kickOff)
          .thenComparing(LiveMatch::id);

  private final MatchDay day;
  private final String cause;
  private final Instant at;

  /**
   * Writes this match day.
   *
   * @param cause why it is written, to tell images from others that are made in the same
   *     millisecond
   */
  BoardWriter(MatchDay day, String cause, Instant at) {
    this.day = day;
    this.cause = cause;
    this.at = at;
  }

  ProducerRecord<String, byte[]> league(League league) {
    return write(day.shown(league), league);
  }

  /** The image of all these leagues. */
  ProducerRecord<String, byte[]> all(Collection<League> leagues) {
    return write(leagues.stream().flatMap(league -> day.shown(league).stream()).toList(), null);
  }

  private ProducerRecord<String, byte[]> write(List<LiveMatch> shown, League league) {
    List<LiveMatch> sorted = shown.stream().sorted(IN_PLAY_FIRST).toList();
    int live = (int) sorted.stream().filter(LiveMatch::inPlay).count();
    String key = (league == null ? RoomKey.liveMatches() : RoomKey.liveMatches(league)).toString();
    return EventCodec.encode(
        new LiveMatchesUpdate(sorted, sorted.size(), live, league, at),
        key,
        PublicationPlan.SOURCE,
        "%s@%d/%s".formatted(key, at.toEpochMilli(), cause),
        at,
        Priority.NORMAL);
  }
}
