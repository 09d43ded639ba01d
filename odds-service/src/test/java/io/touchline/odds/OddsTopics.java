package io.touchline.odds;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceReport;
import io.touchline.events.system.SourceStatus;
import io.touchline.upstream.kafka.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All that the service has committed, from the beginning and as it comes. */
public final class OddsTopics implements AutoCloseable {
  private final List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
  private final TopicFollower follower;

  OddsTopics(String bootstrapServers) {
    List<Feed> feeds =
        List.of(Feed.FOOTBALL_ODDS, Feed.ODDS_TICKS, Feed.SOURCES, Feed.DEAD_LETTERS);
    follower = TopicFollower.start("topics", bootstrapServers, feeds, null, records::add, () -> {});
  }

  public List<ConsumerRecord<String, byte[]>> records(Feed feed) {
    return records.stream().filter(record -> record.topic().equals(feed.topic())).toList();
  }

  /** In the order of their match. */
  public List<OddsTick> ticks(String matchId) {
    return payloads(Feed.ODDS_TICKS, OddsTick.class).stream()
        .filter(tick -> tick.eventId().equals(matchId))
        .toList();
  }

  /** The newest image of a match. */
  public Optional<FootballOddsUpdate> image(String matchId) {
    return payloads(Feed.FOOTBALL_ODDS, FootballOddsUpdate.class).stream()
        .filter(image -> image.matchId().equals(matchId))
        .reduce((first, second) -> second);
  }

  public List<Rejection> rejections() {
    return payloads(Feed.DEAD_LETTERS, Rejection.class);
  }

  /** The newest state of a source. */
  public Optional<SourceStatus> status(String source) {
    return payloads(Feed.SOURCES, SourceReport.class).stream()
        .filter(report -> report.source().equals(source))
        .map(SourceReport::status)
        .reduce((first, second) -> second);
  }

  /** Whether a text stands anywhere in what was published. */
  public boolean contain(String text) {
    return records.stream()
        .filter(record -> record.value() != null)
        .anyMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(text));
  }

  private <T extends Record> List<T> payloads(Feed feed, Class<T> type) {
    return records(feed).stream()
        .filter(record -> record.value() != null)
        .map(record -> EventCodec.payload(record.value(), type))
        .toList();
  }

  @Override
  public void close() {
    follower.close();
  }
}
