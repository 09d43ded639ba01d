package io.touchline.odds.movement;

import static io.touchline.odds.Quotes.H2H;
import static io.touchline.odds.Quotes.NOON;
import static io.touchline.odds.TrustedSources.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchline.odds.Matches;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.book.BookChange;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.image.OddsTicks;
import io.touchline.odds.movement.Mover.BookmakerMove;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.QuoteValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketMoversTest {
  private static final TrustedSources POLICY = new TrustedSources();
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofMinutes(60);

  private final PriceTrails trails = new PriceTrails();
  private MarketBook book = Matches.book(EventState.SCHEDULED);

  @Test
  void selectionMovesAsTheMedianBookmakerDoes() {
    apply(
        quotes(0)
            .bookmaker("a", 2.0, 3.2, 0)
            .bookmaker("b", 2.0, 3.2, 0)
            .bookmaker("c", 2.0, 3.2, 0));
    apply(
        quotes(10)
            .bookmaker("a", 1.8, 3.2, 0)
            .bookmaker("b", 1.9, 3.2, 0)
            .bookmaker("c", 3.0, 3.2, 0));

    List<Mover> movers = movers(FIVE, 11);

    assertThat(movers).singleElement().extracting(Mover::selection).isEqualTo("home");
    Mover home = movers.getFirst();
    assertThat(home.move()).isCloseTo(-0.05, within(1e-12));
    assertThat(home.price()).isEqualTo(1.9);
    assertThat(home.selectionName()).isEqualTo("Arsenal");
    assertThat(home.bookmakers())
        .extracting(BookmakerMove::bookmakerId)
        .containsExactly("c", "a", "b");
    assertThat(home.bookmakers().getFirst()).isEqualTo(new BookmakerMove("c", 2.0, 3.0, 0.5));
  }

  @Test
  void moveBeforeTheWindowIsNone() {
    apply(quotes(0).bookmaker("a", 2.0, 0, 0));
    apply(quotes(10).bookmaker("a", 1.8, 0, 0));

    assertThat(movers(FIVE, 15)).isEmpty();
    assertThat(movers(HOUR, 15)).hasSize(1);
  }

  @Test
  void bookmakerThatComesOrGoesMovesNothing() {
    apply(quotes(0).bookmaker("a", 2.0, 0, 0).bookmaker("b", 2.1, 0, 0));
    apply(quotes(10).bookmaker("a", 2.0, 0, 0).bookmaker("late", 5.0, 0, 0));

    assertThat(movers(HOUR, 14)).isEmpty();
  }

  @Test
  void largestComesFirstAndTheLimitHolds() {
    apply(quotes(0).bookmaker("a", 2.0, 3.0, 4.0));
    apply(quotes(1).bookmaker("a", 2.1, 2.0, 5.0));

    assertThat(MarketMovers.of(List.of(book), trails, POLICY, FIVE, at(2), 2))
        .extracting(Mover::selection)
        .containsExactly("draw", "away");
  }

  @Test
  void trailOlderThanAnHourIsForgotten() {
    apply(quotes(0).bookmaker("a", 2.0, 0, 0));

    trails.forgetOld(at(60));
    assertThat(trails.size()).isEqualTo(1);
    trails.forgetOld(at(61));
    assertThat(trails.size()).isZero();
  }

  private List<Mover> movers(Duration window, int minute) {
    return MarketMovers.of(List.of(book), trails, POLICY, window, at(minute), 10);
  }

  private void apply(Quotes quotes) {
    BookChange change = book.apply(QuoteValidator.validate(quotes.quote(), H2H), POLICY);
    book = change.after();
    change.changes().forEach(one -> trails.add(OddsTicks.of(book.event(), book.market(), one)));
  }

  private static Quotes quotes(int minute) {
    return Quotes.h2h(API, at(minute));
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
