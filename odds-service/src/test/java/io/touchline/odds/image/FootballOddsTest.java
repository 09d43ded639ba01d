package io.touchline.odds.image;

import static io.touchline.odds.Matches.match;
import static io.touchline.odds.Quotes.H2H;
import static io.touchline.odds.Quotes.NOON;
import static io.touchline.odds.TrustedSources.API;
import static io.touchline.odds.TrustedSources.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchline.events.Priority;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.PriceDirection;
import io.touchline.events.odds.SelectionPrice;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.Matches;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.book.BookChange;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.QuoteValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootballOddsTest {
  private static final TrustedSources POLICY = new TrustedSources();
  private static final Instant ONE = NOON.plusSeconds(60);

  private final FootballOdds images = new FootballOdds(POLICY, PricingPolicy.DEFAULT);
  private final PriceTrails trails = new PriceTrails();
  private final List<OddsTick> ticks = new ArrayList<>();
  private MarketBook book = Matches.book(EventState.IN_PLAY);

  @Test
  void bookThatNobodyQuotedHasNoImage() {
    assertThat(images.image(book, trails, NOON)).isEmpty();
  }

  @Test
  void imageTellsBestFairAndValue() {
    apply(
        Quotes.h2h(API, NOON)
            .bookmaker("pinnacle", 2.0, 3.5, 4.0)
            .bookmaker("bet365", 2.2, 3.2, 3.6));

    FootballOddsUpdate image = image(NOON);

    assertThat(image.status()).isEqualTo(MarketStatus.OPEN);
    assertThat(image.best().get("home").bookmakerId()).isEqualTo("bet365");
    assertThat(image.bestOverround()).isEqualTo(-0.0097);
    assertThat(image.fair().bookmakerId()).isEqualTo("pinnacle");
    assertThat(image.fair().overround()).isEqualTo(0.0357);
    assertThat(image.fair().shin().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(2e-4));
    assertThat(image.valueBets())
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.bookmakerId()).isEqualTo("bet365");
              assertThat(value.selection()).isEqualTo("home");
              assertThat(value.expectedValue())
                  .isCloseTo(2.2 * value.probability() - 1, within(2e-4));
            });
    assertThat(image.odds()).extracting(OddsData::provider).containsExactly("bet365", "pinnacle");
    assertThat(image.odds().getLast().details()).isEqualTo("2.00 / 3.50 / 4.00");
    assertThat(image.odds().getLast().overround()).isEqualTo(0.0357);
  }

  @Test
  void imageTellsWhereThePriceWent() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    apply(Quotes.h2h(API, ONE).bookmaker("b", 1.9, 3.4, 4.2));

    SelectionPrice home = image(ONE).odds().getFirst().prices().get("home");
    assertThat(home.direction()).isEqualTo(PriceDirection.SHORTENING);
    assertThat(home.sinceOpening()).isEqualTo(-0.05);
    assertThat(home.sinceLast()).isEqualTo(-0.05);
    assertThat(home.velocity()).isEqualTo(-5.0);
    SelectionPrice draw = image(ONE).odds().getFirst().prices().get("draw");
    assertThat(draw.direction()).isEqualTo(PriceDirection.STEADY);
    assertThat(draw.velocity()).isZero();
  }

  @Test
  void suspendedPriceIsListedButNowhereWhereOneCanBeTaken() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, 2.0, 3.4, 4.0));
    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));

    FootballOddsUpdate image = image(ONE);

    Suspension goal = new Suspension(SuspensionReason.INCIDENT, "Goal, 1-0", ONE);
    assertThat(image.status()).isEqualTo(MarketStatus.SUSPENDED);
    assertThat(image.suspension()).isEqualTo(goal);
    assertThat(image.best()).isEmpty();
    assertThat(image.fair()).isNull();
    assertThat(image.odds().getFirst().homeOdds()).isNull();
    assertThat(image.odds().getFirst().prices().get("home").price()).isEqualTo(2.0);

    apply(Quotes.h2h(API, ONE.plusSeconds(60)).bookmaker("b", ONE.plusSeconds(30), 1.5, 4.4, 8.0));
    FootballOddsUpdate after = image(ONE.plusSeconds(60));
    assertThat(after.status()).isEqualTo(MarketStatus.OPEN);
    assertThat(after.suspension()).isNull();
    assertThat(after.incident()).isEqualTo(goal);
  }

  @Test
  void stalePriceCannotBeTakenEither() {
    book = Matches.book(EventState.SCHEDULED);
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));

    FootballOddsUpdate image = image(NOON.plus(STALE).plusMillis(1));

    assertThat(image.status()).isEqualTo(MarketStatus.SUSPENDED);
    assertThat(image.suspension()).isNull();
    assertThat(image.odds().getFirst().prices().values()).allMatch(SelectionPrice::stale);
  }

  @Test
  void suspensionWithoutAnIncidentHasTheReasonOfMost() {
    apply(Quotes.h2h(API, NOON).bookmaker("a", 2.0, 3.4, 4.0).bookmaker("b", 2.0, 0, 0));
    apply(Quotes.h2h(API, ONE).bookmaker("a", 1.0, 1.0, 1.0).bookmaker("b", 2.0, 0, 0));
    take(book.withdraw(API, Map.of("a", Set.of("home", "draw", "away")), ONE));

    assertThat(image(ONE).suspension())
        .isEqualTo(new Suspension(SuspensionReason.REJECTED, null, ONE));
  }

  @Test
  void endedMatchIsClosed() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", 2.0, 3.4, 4.0));
    take(book.update(match(EventState.OVER), ONE));

    assertThat(image(ONE).status()).isEqualTo(MarketStatus.CLOSED);
    assertThat(image(ONE).suspension()).isNull();
    assertThat(image(ONE).isLive()).isFalse();
  }

  @Test
  void tickIsCompleteInItselfAndASuspensionGoesFirst() {
    apply(Quotes.h2h(API, NOON).bookmaker("b", NOON, 2.0, 0, 0));
    take(book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", ONE));

    assertThat(ticks).hasSize(2);
    assertThat(ticks.getFirst().previous()).isNull();
    assertThat(OddsTicks.priority(ticks.getFirst())).isEqualTo(Priority.NORMAL);
    OddsTick suspended = ticks.getLast();
    assertThat(suspended.id()).isEqualTo("odds:730412/h2h/b/home@" + ONE.toEpochMilli());
    assertThat(suspended.event()).isEqualTo("Arsenal v Chelsea");
    assertThat(suspended.selectionName()).isEqualTo("Arsenal");
    assertThat(suspended.price()).isEqualTo(2.0);
    assertThat(suspended.previous()).isEqualTo(2.0);
    assertThat(suspended.inPlay()).isTrue();
    assertThat(OddsTicks.priority(suspended)).isEqualTo(Priority.HIGH);
  }

  private FootballOddsUpdate image(Instant at) {
    return images.image(book, trails, at).orElseThrow();
  }

  private void apply(Quotes quotes) {
    take(book.apply(QuoteValidator.validate(quotes.quote(), H2H), POLICY));
  }

  private void take(BookChange change) {
    book = change.after();
    for (var one : change.changes()) {
      OddsTick tick = OddsTicks.of(book.event(), book.market(), one);
      ticks.add(tick);
      trails.add(tick);
    }
  }
}
