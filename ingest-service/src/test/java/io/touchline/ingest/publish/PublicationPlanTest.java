package io.touchline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchUpdate;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class PublicationPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final Duration RETENTION = Duration.ofDays(2);

  private MatchDay day = MatchDay.EMPTY;

  @Test
  void boardsListMatchesInPlayFirstThenByKickOff() {
    ScoreboardJson board = ScoreboardJson.league("700");
    board.match("late").kickOff("2026-11-22T20:00Z");
    board.match("over").kickOff("2026-11-22T12:00Z").fullTime();
    board.match("live").kickOff("2026-11-22T15:00Z").firstHalf(20);
    poll(League.PL, board, NOW);
    ScoreboardJson spanish = ScoreboardJson.league("740");
    spanish.match("es").kickOff("2026-11-22T14:00Z").secondHalf(50);

    Publication publication = poll(League.PD, spanish, NOW);

    assertThat(ids(board(publication, "live_matches")))
        .containsExactly("es", "live", "over", "late");
    assertThat(ids(board(publication, "live_matches:PD"))).containsExactly("es");
    assertThat(board(publication, "live_matches").live()).isEqualTo(2);
    assertThat(board(publication, "live_matches").count()).isEqualTo(4);
  }

  @Test
  void unchangedMatchIsConfirmedOnlyWhileInPlay() {
    ScoreboardJson board = ScoreboardJson.league("700");
    board.match("live").firstHalf(20);
    board.match("over").fullTime();
    assertThat(keys(poll(League.PL, board, NOW), Feed.MATCHES))
        .containsExactly("match:live", "match:over");

    Publication again = poll(League.PL, board, NOW.plusSeconds(30));

    assertThat(keys(again, Feed.MATCHES)).containsExactly("match:live");
    LiveMatch match =
        EventCodec.payload(records(again, Feed.MATCHES).getFirst().value(), MatchUpdate.class)
            .match();
    assertThat(match.changedAt()).isEqualTo(NOW);
    assertThat(match.seenAt()).isEqualTo(NOW.plusSeconds(30));
    assertThat(again.changed()).isFalse();
  }

  @Test
  void goalGoesFirstAndIsUrgent() {
    poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).end(), NOW);

    Publication publication =
        poll(
            League.PL,
            ScoreboardJson.league("700").match("1").firstHalf(21).score(1, 0).end(),
            NOW.plusSeconds(30));

    ProducerRecord<String, byte[]> first = publication.records().getFirst();
    assertThat(first.topic()).isEqualTo(Feed.MATCH_EVENTS.topic());
    assertThat(first.key()).isEqualTo("match:1");
    assertThat(header(first, Priority.HEADER)).isEqualTo("high");
    assertThat(header(first, "ce_id")).isEqualTo("1:1");
    assertThat(header(first, "ce_source")).isEqualTo("/ingest-service/espn");
  }

  @Test
  void refusedRecordOfAKnownMatchLeavesItOnTheBoardAsItWas() {
    poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).score(1, 0).end(), NOW);
    ScoreboardJson broken = ScoreboardJson.league("700");
    broken.match("1").firstHalf(21).home().put("score", "?");

    LiveMatchesUpdate update =
        board(poll(League.PL, broken, NOW.plusSeconds(30)), "live_matches:PL");

    assertThat(update.matches()).hasSize(1);
    assertThat(update.matches().getFirst().homeScore()).isEqualTo(1);
    assertThat(update.matches().getFirst().seenAt()).isEqualTo(NOW);
  }

  @Test
  void matchThatLeftTheScoreboardIsRemovedWhenItsTimeIsOver() {
    ScoreboardJson both = ScoreboardJson.league("700");
    both.match("old").kickOff("2019-08-24T16:00Z").fullTime();
    poll(League.PL, both, NOW);

    ScoreboardJson empty = ScoreboardJson.league("700");
    Publication left = poll(League.PL, empty, NOW.plusSeconds(30));
    assertThat(board(left, "live_matches").matches()).isEmpty();
    assertThat(records(left, Feed.MATCHES)).isEmpty();

    Publication later = poll(League.PL, empty, NOW.plus(RETENTION).plusSeconds(1));
    assertThat(keys(later, Feed.MATCHES)).containsExactly("match:old");
    assertThat(records(later, Feed.MATCHES).getFirst().value()).isNull();
    assertThat(day.matches()).isEmpty();
    assertThat(day.told()).containsKey("old");
  }

  private Publication poll(League league, ScoreboardJson board, Instant at) {
    Publication publication =
        PublicationPlan.of(
            day,
            ScoreboardNormalizer.normalize(board.json(), league, "espn", at),
            Set.of(League.PL, League.PD),
            RETENTION);
    day = publication.after();
    return publication;
  }

  private static List<ProducerRecord<String, byte[]>> records(Publication from, Feed feed) {
    return from.records().stream().filter(r -> r.topic().equals(feed.topic())).toList();
  }

  private static List<String> keys(Publication from, Feed feed) {
    return records(from, feed).stream().map(ProducerRecord::key).toList();
  }

  private static LiveMatchesUpdate board(Publication from, String key) {
    return records(from, Feed.LIVE_MATCHES).stream()
        .filter(record -> record.key().equals(key))
        .map(record -> EventCodec.payload(record.value(), LiveMatchesUpdate.class))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(LiveMatchesUpdate update) {
    return update.matches().stream().map(LiveMatch::id).toList();
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
