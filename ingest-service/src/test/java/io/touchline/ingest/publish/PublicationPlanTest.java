package io.touchline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.MatchOdds;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class PublicationPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final Duration RETENTION = Duration.ofDays(2);

  private static final Set<League> LEAGUES = Set.of(League.PL, League.PD);

  private final Map<String, MatchOdds> odds = new HashMap<>();
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

  @Test
  void oddsStandBesideTheMatchOnItsBoardsAndNowhereElse() {
    odds.put("1", odds(2.1, NOW, NOW));

    Publication publication =
        poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).end(), NOW);

    for (String room : List.of("live_matches", "live_matches:PL")) {
      assertThat(board(publication, room).matches().getFirst().odds().homeOdds()).isEqualTo(2.1);
    }
    MatchUpdate image =
        EventCodec.payload(
            records(publication, Feed.MATCHES).getFirst().value(), MatchUpdate.class);
    assertThat(image.match().odds()).isNull();
    assertThat(day.matches().get("1").odds()).isNull();
  }

  @Test
  void newOddsRenewTheBoardsConcernedAndChangeNoMatch() {
    poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).end(), NOW);
    poll(League.PD, ScoreboardJson.league("740").match("2").firstHalf(20).end(), NOW);
    MatchDay before = day;
    Instant later = NOW.plusSeconds(10);
    odds.put("1", odds(2.1, later, later));

    Publication publication = oddsOnly(later).orElseThrow();

    assertThat(publication.records())
        .extracting(ProducerRecord::key)
        .containsExactly("live_matches:PL", "live_matches");
    LiveMatchesUpdate board = board(publication, "live_matches:PL");
    assertThat(board.timestamp()).isEqualTo(later);
    assertThat(board.matches().getFirst().odds()).isEqualTo(odds.get("1"));
    assertThat(board.matches().getFirst().seenAt()).isEqualTo(NOW);
    assertThat(day.matches()).isEqualTo(before.matches());
    assertThat(day.told()).isEqualTo(before.told());
    assertThat(day.boards().get(League.PL).seenAt()).isEqualTo(NOW);
  }

  @Test
  void oddsThatWereOnlyConfirmedRenewNoBoard() {
    odds.put("1", odds(2.1, NOW, NOW));
    poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).end(), NOW);

    odds.put("1", odds(2.1, NOW, NOW.plusSeconds(30)));
    assertThat(oddsOnly(NOW.plusSeconds(30))).isEmpty();
    odds.remove("1");
    assertThat(oddsOnly(NOW.plusSeconds(31))).isPresent();
    assertThat(oddsOnly(NOW.plusSeconds(32))).isEmpty();
  }

  @Test
  void matchThatIsOverHasNoOdds() {
    odds.put("1", odds(2.1, NOW, NOW));

    Publication over =
        poll(League.PL, ScoreboardJson.league("700").match("1").fullTime().score(1, 0).end(), NOW);

    assertThat(board(over, "live_matches").matches().getFirst().odds()).isNull();
    odds.put("1", odds(2.2, NOW.plusSeconds(5), NOW.plusSeconds(5)));
    assertThat(oddsOnly(NOW.plusSeconds(5))).isEmpty();
  }

  @Test
  void noTwoRecordsOfAPublicationHaveTheSameId() {
    odds.put("1", odds(2.1, NOW, NOW));
    Publication polled =
        poll(League.PL, ScoreboardJson.league("700").match("1").firstHalf(20).end(), NOW);
    odds.put("1", odds(2.2, NOW, NOW));
    Publication renewed = oddsOnly(NOW).orElseThrow();

    assertThat(Stream.of(polled, renewed).flatMap(p -> p.records().stream()))
        .extracting(record -> header(record, "ce_id"))
        .doesNotHaveDuplicates();
  }

  private Publication poll(League league, ScoreboardJson board, Instant at) {
    Publication publication =
        PublicationPlan.of(
            day,
            ScoreboardNormalizer.normalize(board.json(), league, "espn", at),
            LEAGUES,
            RETENTION,
            this::newest);
    day = publication.after();
    return publication;
  }

  private Optional<Publication> oddsOnly(Instant at) {
    Optional<Publication> publication = PublicationPlan.ofOdds(day, LEAGUES, this::newest, at);
    publication.ifPresent(published -> day = published.after());
    return publication;
  }

  private Optional<MatchOdds> newest(String matchId) {
    return Optional.ofNullable(odds.get(matchId));
  }

  private static MatchOdds odds(double home, Instant changedAt, Instant seenAt) {
    return new MatchOdds(home, 3.4, 4.1, MarketStatus.OPEN, true, 8, changedAt, seenAt, null);
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
