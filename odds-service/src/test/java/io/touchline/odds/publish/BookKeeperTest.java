package io.touchline.odds.publish;

import static io.touchline.odds.publish.KeptMatch.ID;
import static io.touchline.odds.publish.KeptMatch.KICK_OFF;
import static io.touchline.odds.publish.KeptMatch.NOON;
import static io.touchline.odds.publish.KeptMatch.images;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.quote.EventState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BookKeeperTest {
  private static final Instant GOAL = KICK_OFF.plusSeconds(600);

  @Test
  void ticksAndImageOfAnAnswerGoOutTogether() {
    KeptMatch match = new KeptMatch();
    match.scoreboard(NOON, EventState.SCHEDULED, null, null);

    Publication first =
        match.api(Quotes.h2h(TrustedSources.API, NOON).bookmaker("pinnacle", 2.0, 3.4, 4.0));

    assertThat(first.records())
        .extracting(ProducerRecord::topic)
        .containsExactly("odds.ticks", "odds.ticks", "odds.ticks", "football.odds");
    assertThat(first.records()).extracting(ProducerRecord::key).containsOnly("odds:" + ID);
    assertThat(first.ticks()).extracting(OddsTick::selection).contains("home", "draw", "away");
    assertThat(images(first).getFirst().best().get("away").price()).isEqualTo(4.0);
    assertThat(first.records()).noneMatch(BookKeeperTest::urgent);
  }

  @Test
  void pricesOfUnknownMatchesAreNotKept() {
    KeptMatch match = new KeptMatch();

    assertThat(
            match
                .api(Quotes.h2h(TrustedSources.API, NOON).bookmaker("pinnacle", 2.0, 3.4, 4.0))
                .records())
        .isEmpty();
    assertThat(match.keeper().events()).isZero();
  }

  @Test
  void confirmedPriceIsAnImageAndNoTick() {
    KeptMatch match = KeptMatch.inPlay();

    Publication again = match.look(KICK_OFF.plusSeconds(60));

    assertThat(again.ticks()).isEmpty();
    assertThat(images(again).getFirst().seenAt()).isEqualTo(KICK_OFF.plusSeconds(60));
  }

  @Test
  void goalToldByAnEventSuspendsOnceThoughTheScoreboardShowsItLater() {
    KeptMatch match = KeptMatch.inPlay();

    Publication goal = match.event(MatchEventType.GOAL, GOAL, 1, 0);
    assertSuspended(goal, "Goal, 1-0", GOAL);

    assertThat(match.look(GOAL.plusSeconds(20)).ticks())
        .hasSize(6)
        .allMatch(tick -> tick.suspended() == null);
    assertThat(match.scoreboard(GOAL.plusSeconds(30), EventState.IN_PLAY, 1, 0).ticks()).isEmpty();
  }

  @Test
  void goalSeenOnTheScoreboardSuspendsOnceThoughTheEventComesLater() {
    KeptMatch match = KeptMatch.inPlay();

    Publication goal = match.scoreboard(GOAL, EventState.IN_PLAY, 1, 0);
    assertSuspended(goal, "Goal, 1-0", GOAL);
    assertThat(match.look(GOAL.plusSeconds(20)).ticks()).hasSize(6);

    // The ingest-service saw it later than the bookmakers looked.
    assertThat(match.event(MatchEventType.GOAL, GOAL.plusSeconds(25), 1, 0).ticks()).isEmpty();
    assertSuspended(
        match.event(MatchEventType.GOAL, GOAL.plusSeconds(300), 2, 0),
        "Goal, 2-0",
        GOAL.plusSeconds(300));
  }

  @Test
  void goalThatFellDuringARestartSuspendsWhenItsEventComes() {
    KeptMatch match = KeptMatch.inPlay();
    match.restart();

    // The score of before is not known any more: nothing to compare this one with.
    assertThat(match.scoreboard(GOAL, EventState.IN_PLAY, 1, 0).ticks()).isEmpty();
    assertSuspended(
        match.event(MatchEventType.GOAL, GOAL.plusSeconds(5), 1, 0),
        "Goal, 1-0",
        GOAL.plusSeconds(5));
  }

  @Test
  void goalToldBeforeARestartIsNotToldAgain() {
    KeptMatch match = KeptMatch.inPlay();
    match.scoreboard(GOAL, EventState.IN_PLAY, 1, 0);
    match.look(GOAL.plusSeconds(20));
    match.event(MatchEventType.GOAL, GOAL.plusSeconds(25), 1, 0);
    int told = match.ticks().size();

    match.restart();
    match.scoreboard(GOAL.plusSeconds(40), EventState.IN_PLAY, 1, 0);

    assertThat(match.ticks()).hasSize(told);
  }

  @Test
  void kickOffSuspendsOnceWhoeverTellsItFirst() {
    KeptMatch match = new KeptMatch();
    match.scoreboard(NOON, EventState.SCHEDULED, null, null);
    match.look(NOON);

    assertSuspended(match.scoreboard(KICK_OFF, EventState.IN_PLAY, 0, 0), "Kick-off", KICK_OFF);
    match.look(KICK_OFF.plusSeconds(10));
    assertThat(match.event(MatchEventType.KICK_OFF, KICK_OFF.plusSeconds(15), 0, 0).ticks())
        .isEmpty();
  }

  @Test
  void everyRedCardSuspends() {
    KeptMatch match = KeptMatch.inPlay();

    assertSuspended(match.event(MatchEventType.RED_CARD, GOAL, 0, 0), "Red card", GOAL);
    match.look(GOAL.plusSeconds(30));
    assertSuspended(
        match.event(MatchEventType.RED_CARD, GOAL.plusSeconds(60), 0, 0),
        "Red card",
        GOAL.plusSeconds(60));
    assertThat(match.event(MatchEventType.YELLOW_CARD, GOAL.plusSeconds(90), 0, 0).records())
        .isEmpty();
  }

  @Test
  void fullTimeClosesTheMarketAndNoPriceOpensItAgain() {
    KeptMatch match = KeptMatch.inPlay();
    Instant end = KICK_OFF.plusSeconds(6900);

    Publication over = match.event(MatchEventType.FULL_TIME, end, 0, 0);

    assertThat(images(over).getFirst().status()).isEqualTo(MarketStatus.CLOSED);
    assertThat(over.ticks())
        .hasSize(6)
        .allMatch(tick -> tick.suspended() == SuspensionReason.WITHDRAWN);
    assertThat(match.look(end.plusSeconds(10)).ticks()).isEmpty();
    // Also not while the scoreboard still shows it in play.
    assertThat(images(match.scoreboard(end.plusSeconds(20), EventState.IN_PLAY, 0, 0))).isEmpty();
    match.restart();
    assertThat(images(match.scoreboard(end.plusSeconds(30), EventState.IN_PLAY, 0, 0))).isEmpty();
  }

  @Test
  void bookmakerThatFallsSilentIsWithdrawnInPlayAndKeptBefore() {
    KeptMatch match = new KeptMatch();
    match.scoreboard(NOON, EventState.SCHEDULED, null, null);
    match.look(NOON);
    Instant before = NOON.plusSeconds(60);

    assertThat(
            match
                .api(Quotes.h2h(TrustedSources.API, before).bookmaker("pinnacle", 2.0, 3.4, 4.0))
                .ticks())
        .isEmpty();
    assertThat(match.silence(TrustedSources.API, before).ticks()).isEmpty();

    match.scoreboard(KICK_OFF, EventState.IN_PLAY, 0, 0);
    match.look(KICK_OFF.plusSeconds(30));
    Instant later = KICK_OFF.plusSeconds(60);
    assertThat(
            match
                .api(
                    Quotes.h2h(TrustedSources.API, later)
                        .bookmaker("pinnacle", later, 2.0, 3.4, 4.0))
                .ticks())
        .hasSize(3)
        .allMatch(
            tick ->
                tick.bookmakerId().equals("bet365")
                    && tick.suspended() == SuspensionReason.WITHDRAWN);
    assertThat(match.silence(TrustedSources.API, later.plusSeconds(30)).ticks())
        .hasSize(3)
        .allMatch(tick -> tick.bookmakerId().equals("pinnacle"));
  }

  @Test
  void answerThatDoesNotCoverAMatchWithdrawsNobody() {
    KeptMatch match = KeptMatch.inPlay();
    Instant at = KICK_OFF.plusSeconds(60);
    match.api(
        Quotes.h2h(TrustedSources.ESPN, at)
            .bookmaker("draftkings", 2.0, 3.3, 3.9)
            .bookmaker("espnbet", 2.0, 3.3, 3.9));

    // A scoreboard with the beginning of one bookmaker's book.
    Publication passing =
        match.inPassing(
            Quotes.h2h(TrustedSources.ESPN, at.plusSeconds(5)).bookmaker("espnbet", 2.0, 0, 0));

    assertThat(passing.ticks())
        .extracting(OddsTick::bookmakerId)
        .doesNotContain("draftkings", "pinnacle", "bet365");
  }

  @Test
  void sourceOfLowerRankDoesNotOverwriteUntilTheOtherIsStale() {
    KeptMatch match = KeptMatch.inPlay();
    Instant at = KICK_OFF.plusSeconds(40);

    assertThat(
            match
                .api(Quotes.h2h(TrustedSources.ESPN, at).bookmaker("bet365", 5.0, 3.4, 1.9))
                .ticks())
        .isEmpty();

    Instant late = at.plus(TrustedSources.STALE_IN_PLAY);
    assertThat(
            match
                .api(Quotes.h2h(TrustedSources.ESPN, late).bookmaker("bet365", 5.0, 3.4, 1.9))
                .ticks())
        .extracting(OddsTick::source)
        .containsOnly(TrustedSources.ESPN)
        .hasSize(2);
  }

  @Test
  void pricesThatBecomeStaleLeadToAnotherImageWithoutATick() {
    KeptMatch match = KeptMatch.inPlay();
    Instant seen = KICK_OFF.plusSeconds(30);

    assertThat(match.sweep(seen.plusSeconds(2)).records()).isEmpty();
    Publication stale = match.sweep(seen.plus(TrustedSources.STALE_IN_PLAY).plusSeconds(1));

    assertThat(stale.ticks()).isEmpty();
    assertThat(images(stale)).hasSize(1);
    assertThat(images(stale).getFirst().status()).isEqualTo(MarketStatus.SUSPENDED);
    assertThat(images(stale).getFirst().best()).isEmpty();
    assertThat(match.sweep(seen.plus(TrustedSources.STALE_IN_PLAY).plusSeconds(3)).records())
        .isEmpty();
  }

  @Test
  void endThatNobodyTellsIsTakenAfterSixHoursThoughTheScoreboardSaysOtherwise() {
    KeptMatch match = KeptMatch.inPlay();
    Instant late = KICK_OFF.plusSeconds(6 * 3600);

    assertThat(images(match.sweep(late)).getFirst().status()).isNotEqualTo(MarketStatus.CLOSED);
    Publication over = match.sweep(late.plusSeconds(1));
    assertThat(images(over).getFirst().status()).isEqualTo(MarketStatus.CLOSED);

    match.scoreboard(late.plusSeconds(30), EventState.IN_PLAY, 0, 0);
    assertThat(match.look(late.plusSeconds(31)).ticks()).isEmpty();
    assertThat(match.sweep(late.plusSeconds(32)).records()).isEmpty();
  }

  @Test
  void postponedMatchComesBackWithItsNewKickOff() {
    KeptMatch match = KeptMatch.inPlay();
    match.event(MatchEventType.ABANDONED, GOAL, 0, 0);
    Instant later = GOAL.plusSeconds(3600);

    match.scoreboard(later, later.plusSeconds(86_400), EventState.SCHEDULED, null, null);
    Publication open = match.look(later.plusSeconds(10));

    assertThat(open.ticks()).hasSize(6).allMatch(tick -> tick.suspended() == null);
    assertThat(images(open).getFirst().kickOff()).isEqualTo(later.plusSeconds(86_400));
    int told = match.ticks().size();
    match.restart();
    assertThat(match.ticks()).as("its end of before is not told again").hasSize(told);
  }

  @Test
  void oddsAreRemovedWhenTheRetentionAfterTheEndIsOver() {
    KeptMatch match = KeptMatch.inPlay();
    Instant end = KICK_OFF.plusSeconds(6900);
    match.event(MatchEventType.FULL_TIME, end, 0, 0);
    match.sweep(end.plusSeconds(2));

    assertThat(match.sweep(end.plus(KeptMatch.RETENTION)).records()).isEmpty();
    Publication gone = match.sweep(end.plus(KeptMatch.RETENTION).plusSeconds(1));

    assertThat(gone.records()).hasSize(1);
    assertThat(gone.records().getFirst().key()).isEqualTo("odds:" + ID);
    assertThat(gone.records().getFirst().value()).isNull();
    assertThat(match.keeper().events()).isZero();
    assertThat(match.fixtures()).isEmpty();
    match.restart();
    assertThat(match.keeper().events()).isZero();
  }

  @Test
  void imagesTimesNeverGoBackNorStandStillAlsoNotAfterARestart() {
    KeptMatch match = KeptMatch.inPlay();
    Instant at = KICK_OFF.plusSeconds(60);
    match.look(at.plusNanos(300_000));
    match.look(at.plusNanos(700_000));
    match.look(at.minusSeconds(5));
    match.event(MatchEventType.GOAL, at.minusSeconds(20), 1, 0);
    match.restart();
    match.event(MatchEventType.RED_CARD, at.minusSeconds(10), 1, 0);
    match.look(at.minusSeconds(1));

    List<Instant> times =
        match.records().stream()
            .filter(record -> record.topic().equals(Feed.FOOTBALL_ODDS.topic()))
            .map(record -> EventCodec.payload(record.value(), FootballOddsUpdate.class).timestamp())
            .toList();
    assertThat(times).isSorted();
    Set<Instant> different = new HashSet<>(times);
    assertThat(different).hasSameSizeAs(times);
  }

  @Test
  void refusedPriceSuspendsIsKeptAndGoesByItsRule() {
    KeptMatch match = KeptMatch.inPlay();
    Instant at = KICK_OFF.plusSeconds(60);

    Publication refused =
        match.api(
            Quotes.h2h(TrustedSources.API, at)
                .bookmaker("pinnacle", at, 0.5, 3.4, 4.0)
                .bookmaker("bet365", at, 1.9, 3.4, 4.0));

    assertThat(refused.refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("INVALID_WIN_ODDS"));
    assertThat(refused.ticks())
        .singleElement()
        .satisfies(
            tick -> {
              assertThat(tick.suspended()).isEqualTo(SuspensionReason.REJECTED);
              assertThat(tick.price()).isEqualTo(2.0);
            });
  }

  private static void assertSuspended(Publication publication, String words, Instant since) {
    assertThat(publication.ticks())
        .hasSize(6)
        .allMatch(tick -> tick.suspended() == SuspensionReason.INCIDENT);
    FootballOddsUpdate image = images(publication).getFirst();
    assertThat(image.status()).isEqualTo(MarketStatus.SUSPENDED);
    assertThat(image.suspension().detail()).isEqualTo(words);
    assertThat(image.suspension().since()).isEqualTo(since);
    assertThat(publication.records()).allMatch(BookKeeperTest::urgent);
  }

  private static boolean urgent(ProducerRecord<String, byte[]> record) {
    return record.headers().lastHeader(Priority.HEADER) != null;
  }
}
