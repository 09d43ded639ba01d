package io.touchline.odds.image;

import static io.touchline.odds.Quotes.H2H;
import static io.touchline.odds.Quotes.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.touchline.events.EventJson;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.Matches;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.book.BookChange;
import io.touchline.odds.book.BookmakerLine;
import io.touchline.odds.book.Change;
import io.touchline.odds.book.HeldPrice;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.pricing.BestPrices;
import io.touchline.odds.pricing.OpenPrices;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.QuoteValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever sources say in whatever order, and whenever the service is restarted meanwhile. */
class BookPropertyTest {
  private static final SourcePolicy POLICY = new TrustedSources();
  private static final FootballOdds IMAGES = new FootballOdds(POLICY, PricingPolicy.DEFAULT);

  /** Something that happens to a book at a time. */
  interface Step {
    BookChange on(MarketBook book, Instant at);
  }

  @Property(tries = 1000)
  void ticksAddUpToTheBookAndNoneRepeatsWhatIsKnown(@ForAll("steps") List<Step> steps) {
    Map<String, OddsTick> told = new HashMap<>();
    Set<String> ids = new HashSet<>();

    for (BookChange change : play(steps)) {
      for (OddsTick tick : ticks(change)) {
        OddsTick before = told.put(tick.bookmakerId() + "/" + tick.selection(), tick);
        assertThat(ids.add(tick.id())).as("id %s is new", tick.id()).isTrue();
        if (before != null) {
          assertThat(tick.previous()).isEqualTo(before.price());
          assertThat(tick.changedAt()).isAfter(before.changedAt());
          assertThat(tick.price() != before.price() || isOpen(tick) != isOpen(before)).isTrue();
        } else {
          assertThat(tick.previous()).isNull();
        }
      }
      assertThat(told).hasSize(prices(change.after()).size());
      prices(change.after())
          .forEach(
              (place, held) -> {
                assertThat(told.get(place).price()).isEqualTo(held.price());
                assertThat(isOpen(told.get(place))).isEqualTo(held.suspended() == null);
                assertThat(told.get(place).changedAt()).isEqualTo(held.changedAt());
              });
    }
  }

  @Property(tries = 1000)
  void bookmakersAndPricesNeverVanish(@ForAll("steps") List<Step> steps) {
    Set<String> seen = new HashSet<>();
    for (BookChange change : play(steps)) {
      seen.addAll(prices(change.after()).keySet());
      assertThat(prices(change.after())).containsOnlyKeys(seen);
    }
  }

  @Property(tries = 1000)
  void bestIsOpenAndNoOpenPriceIsBetter(@ForAll("steps") List<Step> steps) {
    Instant at = NOON;
    for (BookChange change : play(steps)) {
      at = at.plusSeconds(30);
      OpenPrices open = change.after().open(POLICY, at);
      Map<String, BestPrices.Best> best = BestPrices.of(open).bySelection();
      open.byBookmaker()
          .forEach(
              (bookmaker, prices) ->
                  prices.forEach(
                      (selection, price) -> {
                        assertThat(best.get(selection).price()).isGreaterThanOrEqualTo(price);
                        HeldPrice held =
                            change.after().lines().get(bookmaker).prices().get(selection);
                        assertThat(held.suspended()).isNull();
                      }));
      best.forEach(
          (selection, price) ->
              assertThat(open.byBookmaker().get(price.bookmakerId()))
                  .containsEntry(selection, price.price()));
    }
  }

  @Property(tries = 1000)
  void bookReadBackFromItsImageIsTheSameAndGoesOnTheSame(@ForAll("steps") List<Step> steps)
      throws JsonProcessingException {
    MarketBook book = Matches.book(EventState.SCHEDULED);
    Instant at = NOON;
    for (Step step : steps) {
      MarketBook restored = restart(book, at);
      at = at.plusSeconds(30);
      BookChange change = step.on(book, at);

      assertThat(step.on(restored, at)).isEqualTo(change);
      book = change.after();
    }
  }

  private static MarketBook restart(MarketBook book, Instant at) throws JsonProcessingException {
    var image = IMAGES.image(book, new PriceTrails(), at);
    if (image.isEmpty()) {
      return book;
    }
    String json = EventJson.mapper().writeValueAsString(image.get());
    return RestoredBooks.of(EventJson.mapper().readValue(json, FootballOddsUpdate.class));
  }

  private static List<BookChange> play(List<Step> steps) {
    List<BookChange> changes = new ArrayList<>();
    MarketBook book = Matches.book(EventState.SCHEDULED);
    Instant at = NOON;
    for (Step step : steps) {
      at = at.plusSeconds(30);
      changes.add(step.on(book, at));
      book = changes.getLast().after();
    }
    return changes;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(12, quotes()),
            Tuple.of(2, incidents()),
            Tuple.of(2, withdrawals()),
            Tuple.of(1, states()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static Arbitrary<Step> quotes() {
    Arbitrary<String> source = Arbitraries.of(TrustedSources.API, TrustedSources.ESPN);
    Arbitrary<String> bookmaker = Arbitraries.of("bet365", "pinnacle", "unibet");
    // Few prices, so that many repeat; 0 is not quoted, 1.0 is refused, 9 makes a gift of a book.
    Arbitrary<Double> price = Arbitraries.of(0.0, 1.0, 1.9, 3.0, 3.4, 4.0, 9.0);
    Arbitrary<Integer> age = Arbitraries.of(-400, -60, 0, 15, 45, 90).injectNull(0.3);
    return Combinators.combine(
            source, bookmaker, price, price, price, age, Arbitraries.of(true, false, false))
        .as(
            (from, id, home, draw, away, seconds, suspended) ->
                (book, at) -> {
                  Map<String, Double> prices =
                      new HashMap<>(Map.of("home", home, "draw", draw, "away", away));
                  prices.values().removeIf(value -> value == 0);
                  Instant updatedAt = seconds == null ? null : at.minusSeconds(seconds);
                  Quotes quotes = Quotes.h2h(from, at).bookmaker(id, updatedAt, suspended, prices);
                  return book.apply(QuoteValidator.validate(quotes.quote(), H2H), POLICY);
                });
  }

  private static Arbitrary<Step> incidents() {
    return Arbitraries.integers()
        .between(0, 120)
        .map(
            age ->
                (book, at) ->
                    book.suspend(SuspensionReason.INCIDENT, "Goal, 1-0", at.minusSeconds(age)));
  }

  private static Arbitrary<Step> withdrawals() {
    return Arbitraries.of("bet365", "pinnacle")
        .map(
            named ->
                (book, at) ->
                    book.withdraw(TrustedSources.API, Map.of(named, Set.of("home", "draw")), at));
  }

  private static Arbitrary<Step> states() {
    return Arbitraries.of(EventState.class)
        .map(state -> (book, at) -> book.update(Matches.match(state), at));
  }

  private static List<OddsTick> ticks(BookChange change) {
    List<OddsTick> ticks = new ArrayList<>();
    for (Change one : change.changes()) {
      ticks.add(OddsTicks.of(change.after().event(), change.after().market(), one));
    }
    return ticks;
  }

  private static Map<String, HeldPrice> prices(MarketBook book) {
    Map<String, HeldPrice> prices = new HashMap<>();
    for (BookmakerLine line : book.lines().values()) {
      line.prices()
          .forEach((selection, price) -> prices.put(line.bookmakerId() + "/" + selection, price));
    }
    return prices;
  }

  private static boolean isOpen(OddsTick tick) {
    return tick.suspended() == null;
  }
}
