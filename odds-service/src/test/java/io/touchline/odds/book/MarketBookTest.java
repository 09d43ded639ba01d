package io.touchline.odds.book;

import static io.touchline.odds.Matches.match;
import static io.touchline.odds.Quotes.H2H;
import static io.touchline.odds.Quotes.NOON;
import static io.touchline.odds.TrustedSources.API;
import static io.touchline.odds.TrustedSources.ESPN;
import static io.touchline.odds.TrustedSources.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchline.events.RoomKey;
import io.touchline.events.odds.AnomalyType;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.Matches;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.validate.QuoteValidator;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketBookTest {
  private static final SourcePolicy POLICY = new TrustedSources();
  private static final Instant ONE = NOON.plusSeconds(60);
  private static final Instant TWO = NOON.plusSeconds(120);
  private static final Instant THREE = NOON.plusSeconds(180);

  private MarketBook book = Matches.book(EventState.SCHEDULED);
  private BookChange last;

  @Test
  void firstPriceIsAChangeAndTheOpening() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));

    assertThat(last.changes())
        .extracting(Change::selection)
        .containsExactly("away", "draw", "home");
    assertThat(last.changes()).allMatch(change -> change.before() == null);
    assertThat(price("b", "home"))
        .isEqualTo(new HeldPrice(2.0, "2.0", null, 2.0, NOON, null, NOON, NOON));
  }

  @Test
  void unchangedPriceIsConfirmedAndNoChange() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("b", 2.0, 3.4, 4.0));

    assertThat(last.changes()).isEmpty();
    assertThat(price("b", "home").seenAt()).isEqualTo(ONE);
    assertThat(price("b", "home").changedAt()).isEqualTo(NOON);
  }

  @Test
  void otherPriceIsAChangeOfThatSelectionAtTheBookmakersTime() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, TWO).bookmaker("b", ONE, 2.1, 3.4, 4.0));

    assertThat(last.changes())
        .extracting(Change::selection, change -> change.after().price(), Change::at)
        .containsExactly(tuple("home", 2.1, TWO));
    assertThat(price("b", "home"))
        .isEqualTo(new HeldPrice(2.1, "2.1", null, 2.0, NOON, 2.0, ONE, TWO));
  }

  @Test
  void openingIsTheSourcesOwnIfItTellsOne() {
    QuotedPrice told = new QuotedPrice(2.0, "1/1", 1.8);
    apply(
        Quotes.h2h(ESPN, NOON)
            .add(new BookmakerQuote("b", "B", Map.of("home", told), null, null, null, false)));

    assertThat(price("b", "home").opening()).isEqualTo(1.8);
    assertThat(last.changes()).hasSize(1);
  }

  @Test
  void silentBookmakerStaysBeforeTheStart() {
    apply(Quotes.h2h(API, NOON).bookmaker("a", 2.0, 3.4, 4.0).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("a", 2.0, 3.4, 4.0));
    take(book.withdraw(API, Map.of("a", Set.of("home", "draw", "away")), ONE));

    assertThat(last.changes()).isEmpty();
    assertThat(book.open(POLICY, ONE).byBookmaker()).containsOnlyKeys("a", "b");
    assertThat(book.open(POLICY, NOON.plus(STALE)).byBookmaker()).containsOnlyKeys("a", "b");
    assertThat(book.open(POLICY, NOON.plus(STALE).plusMillis(1)).byBookmaker())
        .containsOnlyKeys("a");
    assertThat(book.lines()).containsOnlyKeys("a", "b");
  }

  @Test
  void silentBookmakerIsWithdrawnInPlayButOnlyByItsOwnSource() {
    book = Matches.book(EventState.IN_PLAY);
    apply(Quotes.h2h(API, NOON).bookmaker("a", 2.0, 3.4, 4.0).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(ESPN, NOON).bookmaker("c", 2.0, 3.4, 4.0));

    take(book.withdraw(API, Map.of("a", Set.of("home", "draw", "away")), ONE));

    assertThat(last.changes())
        .hasSize(3)
        .allMatch(change -> change.bookmakerId().equals("b"))
        .allMatch(change -> change.after().suspended() == SuspensionReason.WITHDRAWN);
    assertThat(price("b", "home").price()).isEqualTo(2.0);
    assertThat(price("b", "home").changedAt()).isEqualTo(ONE);
    assertThat(book.open(POLICY, ONE).byBookmaker()).containsOnlyKeys("a", "c");
  }

  @Test
  void selectionLeftOutInPlayIsWithdrawn() {
    book = Matches.book(EventState.IN_PLAY);
    apply(Quotes.h2h(API, NOON).bookmaker("a", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("a", 2.0, 3.4, 0));
    // Only an answer that covers the event says anything by silence.
    assertThat(last.changes()).isEmpty();

    take(book.withdraw(API, Map.of("a", Set.of("home", "draw")), ONE));
    assertThat(price("a", "away").suspended()).isEqualTo(SuspensionReason.WITHDRAWN);
    assertThat(last.changes()).extracting(Change::selection).containsExactly("away");
  }

  @Test
  void withdrawnPriceThatComesBackIsOpenAgain() {
    silentBookmakerIsWithdrawnInPlayButOnlyByItsOwnSource();
    apply(Quotes.h2h(API, TWO).bookmaker("b", NOON, 2.0, 3.4, 4.0));

    assertThat(last.changes()).hasSize(3).allMatch(change -> change.after().suspended() == null);
    // The bookmaker's own time lies before the withdrawal, so ours counts.
    assertThat(price("b", "home").changedAt()).isEqualTo(TWO);
    assertThat(price("b", "home").previous()).isNull();
  }

  @Test
  void rejectedValueSuspendsThatSelectionUntilAValidOneComes() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("b", 1.0, 3.4, 4.0));

    assertThat(price("b", "home").suspended()).isEqualTo(SuspensionReason.REJECTED);
    assertThat(price("b", "home").seenAt()).isEqualTo(NOON);
    assertThat(price("b", "draw").suspended()).isNull();
    assertThat(last.changes()).hasSize(1);

    apply(Quotes.h2h(API, TWO).bookmaker("b", 2.0, 3.4, 4.0));
    assertThat(price("b", "home").suspended()).isNull();
    assertThat(last.changes()).hasSize(1);
  }

  @Test
  void bookRefusedAsAWholeSuspendsTheBookmakerOnlyForItsOwnSource() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));

    apply(Quotes.h2h(ESPN, ONE).bookmaker("b", 9.0, 9.0, 9.0));
    assertThat(last.changes()).isEmpty();

    apply(Quotes.h2h(API, ONE).bookmaker("b", 9.0, 9.0, 9.0));
    assertThat(last.changes())
        .hasSize(3)
        .allMatch(change -> change.after().suspended() == SuspensionReason.REJECTED);
  }

  @Test
  void incidentSuspendsUntilTheBookmakerHasLookedSince() {
    book = Matches.book(EventState.IN_PLAY);
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, 2.0, 3.4, 4.0));

    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));
    assertThat(last.changes())
        .hasSize(3)
        .allMatch(change -> change.after().suspended() == SuspensionReason.INCIDENT);

    apply(Quotes.h2h(API, TWO).bookmaker("b", ONE, 2.0, 3.4, 4.0));
    assertThat(last.changes()).isEmpty();
    assertThat(book.open(POLICY, TWO).byBookmaker()).isEmpty();

    apply(Quotes.h2h(API, THREE).bookmaker("b", ONE.plusMillis(1), 1.3, 5.0, 10.0));
    assertThat(last.changes()).hasSize(3).allMatch(change -> change.after().suspended() == null);
    // The goal explains the move.
    assertThat(last.changes()).allMatch(change -> change.anomaly() == null);
  }

  @Test
  void whereASourceTellsNoTimeOurOwnEndsTheIncident() {
    book = Matches.book(EventState.IN_PLAY);
    apply(Quotes.h2h(ESPN, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));

    apply(Quotes.h2h(ESPN, TWO).bookmaker("b", 2.0, 3.4, 4.0));

    assertThat(last.changes()).hasSize(3).allMatch(change -> change.after().suspended() == null);
  }

  @Test
  void bookmakerThatHasLookedSinceTheIncidentIsNotSuspended() {
    book = Matches.book(EventState.IN_PLAY);
    apply(
        Quotes.h2h(API, TWO)
            .bookmaker("quick", ONE, 2.0, 3.4, 4.0)
            .bookmaker("slow", NOON, 2, 3, 4));

    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE.minusSeconds(1)));

    assertThat(book.open(POLICY, TWO).byBookmaker()).containsOnlyKeys("quick");
  }

  @Test
  void newBookmakerFromBeforeTheIncidentBeginsSuspended() {
    book = Matches.book(EventState.IN_PLAY);
    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));

    apply(Quotes.h2h(API, TWO).bookmaker("b", NOON, 2.0, 3.4, 4.0));

    assertThat(price("b", "home").suspended()).isEqualTo(SuspensionReason.INCIDENT);
  }

  @Test
  void sameIncidentTwiceOrAnOlderOneChangesNothing() {
    incidentSuspendsUntilTheBookmakerHasLookedSince();
    MarketBook before = book;

    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));
    take(book.suspend(SuspensionReason.INCIDENT, "Red card", NOON));

    assertThat(book).isEqualTo(before);
  }

  @Test
  void pricesOfBeforeTheStartAreVoidInPlayWhateverTheSourceBelieves() {
    BookmakerQuote quote =
        new BookmakerQuote(
            "b",
            "B",
            Map.of("home", new QuotedPrice(2, "2.0", null)),
            null,
            null,
            null,
            false,
            true);
    apply(Quotes.h2h(ESPN, NOON).add(quote));
    assertThat(price("b", "home").suspended()).isNull();

    book = Matches.book(EventState.IN_PLAY);
    apply(Quotes.h2h(ESPN, ONE).add(quote));
    assertThat(price("b", "home").suspended()).isEqualTo(SuspensionReason.SOURCE);
  }

  @Test
  void pricesTheBookmakerHasNotLookedAtForMinutesAreStaleInPlay() {
    book = Matches.book(EventState.IN_PLAY);
    Instant later = NOON.plus(MarketBook.LONGEST_GLANCE).plusMillis(1);
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, false, Map.of("home", 2.0)));
    apply(Quotes.h2h(API, later).bookmaker("b", NOON, false, Map.of("home", 2.0)));

    assertThat(book.open(POLICY, later).byBookmaker()).isEmpty();
  }

  @Test
  void sourceThatSaysSuspendedIsBelieved() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", null, true, Map.of("home", 2.0)));

    assertThat(price("b", "home").suspended()).isEqualTo(SuspensionReason.SOURCE);
    assertThat(book.open(POLICY, NOON).byBookmaker()).isEmpty();
  }

  @Test
  void olderUpdateIsNotAppliedOnlyCounted() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, 2.0, 3.4, 4.0));
    MarketBook before = book;

    apply(Quotes.h2h(API, ONE).bookmaker("b", NOON.minusSeconds(1), 3.0, 3.4, 2.0));

    assertThat(book).isEqualTo(before);
    assertThat(last.ignored()).isEqualTo(Map.of(Ignored.OUTDATED, 1));
  }

  @Test
  void clockOfABookmakerThatGoesAheadDoesNotMakeItsNextUpdateOld() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON.plusSeconds(240), 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("b", ONE, 2.1, 3.4, 4.0));

    assertThat(last.changes()).hasSize(1);
    assertThat(price("b", "home").changedAt()).isEqualTo(ONE);
  }

  @Test
  void higherRankedSourceStandsWhileItIsNotStale() {
    apply(Quotes.h2h(API, NOON).bookmaker("bet365", 2.0, 3.4, 4.0));

    apply(Quotes.h2h(ESPN, NOON.plus(STALE)).bookmaker("bet365", 2.1, 3.4, 4.0));
    assertThat(price("bet365", "home").price()).isEqualTo(2.0);
    assertThat(last.ignored()).isEqualTo(Map.of(Ignored.OUTRANKED, 1));

    apply(Quotes.h2h(ESPN, NOON.plus(STALE).plusSeconds(1)).bookmaker("bet365", 2.1, 3.4, 4.0));
    assertThat(price("bet365", "home").price()).isEqualTo(2.1);
    assertThat(book.lines().get("bet365").source()).isEqualTo(ESPN);

    apply(Quotes.h2h(API, NOON.plus(STALE).plusSeconds(2)).bookmaker("bet365", 2.0, 3.4, 4.0));
    assertThat(book.lines().get("bet365").source()).isEqualTo(API);
  }

  @Test
  void largeMoveIsMarked() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("b", 2.5, 3.4, 3.2));

    assertThat(last.changes())
        .extracting(
            Change::selection, change -> change.anomaly() == null ? null : change.anomaly().type())
        .containsExactly(tuple("away", null), tuple("home", AnomalyType.SUDDEN_SPIKE));
  }

  @Test
  void endOfTheEventWithdrawsAllAndNothingIsTakenAfter() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    take(book.update(match(EventState.OVER), ONE));
    assertThat(last.changes())
        .hasSize(3)
        .allMatch(change -> change.after().suspended() == SuspensionReason.WITHDRAWN);

    apply(Quotes.h2h(API, TWO).bookmaker("b", 2.0, 3.4, 4.0));
    assertThat(last.changes()).isEmpty();
    assertThat(last.ignored()).isEqualTo(Map.of(Ignored.OVER, 1));
  }

  @Test
  void nonRunnerIsWithdrawnAndTheOthersStay() {
    SportEvent race = race(Map.of("1", "Aster", "2", "Borage", "3", "Comfrey"));
    book = MarketBook.empty(race, Market.WIN);
    Quotes quotes =
        Quotes.of(Market.WIN, NOON)
            .bookmaker("b", null, false, Map.of("1", 2.0, "2", 3.0, "3", 4.0));
    take(book.apply(QuoteValidator.validate(quotes.quote(), race.selections().keySet()), POLICY));

    take(book.update(race(Map.of("1", "Aster", "3", "Comfrey")), ONE));

    assertThat(last.changes()).extracting(Change::selection).containsExactly("2");
    assertThat(book.open(POLICY, ONE).book("b")).contains(Map.of("1", 2.0, "3", 4.0));
  }

  private static SportEvent race(Map<String, String> runners) {
    return new SportEvent(
        "racing",
        "730412",
        RoomKey.odds("730412"),
        "15:30 Ascot",
        "Ascot",
        NOON.plusSeconds(600),
        runners,
        EventState.SCHEDULED);
  }

  private void apply(Quotes quotes) {
    take(book.apply(QuoteValidator.validate(quotes.quote(), H2H), POLICY));
  }

  private void take(BookChange change) {
    last = change;
    book = change.after();
  }

  private HeldPrice price(String bookmakerId, String selection) {
    return book.lines().get(bookmakerId).prices().get(selection);
  }
}
