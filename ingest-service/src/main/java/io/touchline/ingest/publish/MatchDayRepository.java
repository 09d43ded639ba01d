package io.touchline.ingest.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.RoomKey;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchUpdate;
import io.touchline.ingest.diff.Told;
import io.touchline.upstream.kafka.TopicReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the match day back from the topics: images, and the events, which alone know what was told.
 */
public final class MatchDayRepository {
  private final TopicReader reader;

  private MatchDayRepository(TopicReader reader) {
    this.reader = reader;
  }

  /** The match day as it is on that Kafka. */
  public static MatchDayRepository of(String bootstrapServers) {
    return new MatchDayRepository(new TopicReader(bootstrapServers));
  }

  /**
   * All committed records up to now. To be called after the producer has fenced its predecessor, so
   * that nothing is still on its way.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka cannot be read
   */
  public MatchDay load() {
    Map<String, LiveMatch> matches = new LinkedHashMap<>();
    Map<League, LiveMatchesUpdate> updates = new HashMap<>();
    Map<String, List<MatchEvent>> events = new LinkedHashMap<>();
    reader.readAll(
        List.of(Feed.MATCHES, Feed.LIVE_MATCHES, Feed.MATCH_EVENTS),
        record -> {
          switch (Feed.ofTopic(record.topic()).orElseThrow()) {
            case MATCHES -> putImage(matches, record);
            case LIVE_MATCHES -> putBoard(updates, record);
            case MATCH_EVENTS -> {
              MatchEvent event = EventCodec.payload(record.value(), MatchEvent.class);
              events.computeIfAbsent(event.matchId(), id -> new ArrayList<>()).add(event);
            }
            default -> throw new IllegalStateException("Not asked for: " + record.topic());
          }
        });
    return matchDay(matches, updates, events);
  }

  private static void putImage(
      Map<String, LiveMatch> matches, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      matches.remove(record.key().substring(record.key().indexOf(':') + 1));
    } else {
      LiveMatch match = EventCodec.payload(record.value(), MatchUpdate.class).match();
      matches.put(match.id(), match);
    }
  }

  private static void putBoard(
      Map<League, LiveMatchesUpdate> updates, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      updates.values().removeIf(update -> key(update.league()).equals(record.key()));
    } else {
      LiveMatchesUpdate update = EventCodec.payload(record.value(), LiveMatchesUpdate.class);
      if (update.league() != null) {
        updates.put(update.league(), update);
      }
    }
  }

  private static String key(League league) {
    return RoomKey.liveMatches(league).toString();
  }

  private static MatchDay matchDay(
      Map<String, LiveMatch> matches,
      Map<League, LiveMatchesUpdate> updates,
      Map<String, List<MatchEvent>> events) {
    Map<League, MatchDay.Board> boards = new HashMap<>();
    updates.forEach(
        (league, update) -> {
          // An unchanged match is confirmed in the league's image only.
          update.matches().forEach(match -> matches.replace(match.id(), match));
          List<String> ids = update.matches().stream().map(LiveMatch::id).toList();
          boards.put(league, new MatchDay.Board(ids, update.timestamp()));
        });
    Set<String> known = new LinkedHashSet<>(events.keySet());
    known.addAll(matches.keySet());
    Map<String, Told> told = new LinkedHashMap<>();
    for (String id : known) {
      told.put(id, Told.rebuild(matches.get(id), events.getOrDefault(id, List.of())));
    }
    return new MatchDay(matches, told, boards);
  }
}
