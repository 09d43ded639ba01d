package io.touchline.odds.validate;

import static io.touchline.odds.Quotes.H2H;
import static io.touchline.odds.Quotes.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchline.events.odds.Anomaly;
import io.touchline.events.odds.AnomalySeverity;
import io.touchline.events.odds.AnomalyType;
import io.touchline.events.odds.Market;
import io.touchline.odds.Quotes;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.quote.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteValidatorTest {

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 1.009, 1000.1, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void valueThatIsNoPriceCostsThatSelectionOnly(double price) {
    Validated validated =
        validate(
            Quotes.h2h("s", NOON).bookmaker("bad", price, 3.4, 4.0).bookmaker("good", 2, 3.4, 4));

    assertThat(validated.accepted().quotes())
        .extracting(BookmakerQuote::bookmakerId, quote -> quote.prices().keySet())
        .containsExactly(tuple("bad", Set.of("draw", "away")), tuple("good", H2H));
    assertThat(validated.rejected()).isEqualTo(Map.of("bad", Set.of("home")));
    assertThat(validated.refusals())
        .singleElement()
        .extracting(Refusal::rule, Refusal::subject, Refusal::sample)
        .containsExactly("INVALID_WIN_ODDS", "730412/bad/home", Double.toString(price));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.01, 1000})
  void edgesOfTheRangeArePrices(double price) {
    Validated validated = validate(Quotes.h2h("s", NOON).bookmaker("b", price, 0, 0));

    assertThat(validated.refusals()).isEmpty();
    assertThat(validated.accepted().quotes()).hasSize(1);
  }

  @Test
  void placePriceHasARuleOfItsOwn() {
    Quotes quotes = Quotes.of(Market.PLACE, NOON).bookmaker("b", null, false, Map.of("7", 1.0));

    assertThat(QuoteValidator.validate(quotes.quote(), Set.of("7")).refusals())
        .extracting(Refusal::rule)
        .containsExactly("INVALID_PLACE_ODDS");
  }

  @Test
  void placePricesSumToMoreThanOneByRight() {
    Quotes quotes =
        Quotes.of(Market.PLACE, NOON)
            .bookmaker("b", null, false, Map.of("1", 1.2, "2", 1.4, "3", 1.6));

    assertThat(QuoteValidator.validate(quotes.quote(), Set.of("1", "2", "3")).refusals()).isEmpty();
  }

  @Test
  void placeThatPaysAsMuchAsTheWinIsWarnedOf() {
    Quotes win =
        Quotes.of(Market.WIN, NOON).bookmaker("b", null, false, Map.of("1", 3.0, "2", 5.0));
    Quotes place =
        Quotes.of(Market.PLACE, NOON).bookmaker("b", null, false, Map.of("1", 3.0, "2", 2.0));

    assertThat(QuoteValidator.placeWarnings(win.quote(), place.quote()))
        .extracting(Refusal::rule, Refusal::subject)
        .containsExactly(tuple("PLACE_ODDS_TOO_HIGH", "730412/b/1"));
  }

  @Test
  void bookmakerFromTheFutureIsRefusedWhole() {
    Validated validated =
        validate(
            Quotes.h2h("s", NOON)
                .bookmaker("ahead", NOON.plusSeconds(301), 2, 3.4, 4)
                .bookmaker("tolerable", NOON.plusSeconds(300), 2, 3.4, 4));

    assertThat(validated.accepted().quotes())
        .extracting(BookmakerQuote::bookmakerId)
        .containsExactly("tolerable");
    assertThat(validated.rejected()).isEqualTo(Map.of("ahead", H2H));
    assertThat(validated.refusals()).extracting(Refusal::rule).containsExactly("FUTURE_TIMESTAMP");
  }

  @Test
  void bookBelowHundredPerCentIsRefused() {
    assertRefused(Quotes.h2h("s", NOON).bookmaker("b", 3.1, 3.1, 3.1), "NEGATIVE_MARGIN");
  }

  @Test
  void bookAboveHundredAndFiftyPerCentIsTakenWithAWarning() {
    Validated validated = validate(Quotes.h2h("s", NOON).bookmaker("b", 1.9, 1.9, 1.9));

    assertThat(validated.accepted().quotes()).hasSize(1);
    assertThat(validated.refusals()).isEmpty();
    assertThat(validated.warnings())
        .extracting(Refusal::rule)
        .containsExactly("HIGH_IMPLIED_PROBABILITY");
  }

  @Test
  void exchangesBookWithHardlyAMarginPasses() {
    assertThat(validate(Quotes.h2h("s", NOON).bookmaker("exchange", 2.0, 4.0, 4.0)).refusals())
        .isEmpty();
    assertThat(validate(Quotes.h2h("s", NOON).bookmaker("edge", 2.0, 2.0, 2.0)).refusals())
        .isEmpty();
  }

  @Test
  void partOfABookTellsNoMargin() {
    assertThat(validate(Quotes.h2h("s", NOON).bookmaker("b", 5.0, 5.0, 0)).refusals()).isEmpty();
    // The third price is refused, so the other two are no full book either.
    assertThat(validate(Quotes.h2h("s", NOON).bookmaker("b", 5.0, 5.0, 1.0)).accepted().quotes())
        .hasSize(1);
  }

  @Test
  void unknownSelectionIsRefusedAndCostsNothingElse() {
    Quotes quotes =
        Quotes.h2h("s", NOON).bookmaker("b", null, false, Map.of("home", 2.0, "nobody", 3.0));

    Validated validated = validate(quotes);

    assertThat(validated.refusals()).extracting(Refusal::rule).containsExactly("UNKNOWN_SELECTION");
    assertThat(validated.rejected()).isEmpty();
    assertThat(validated.accepted().quotes().getFirst().prices()).containsOnlyKeys("home");
  }

  @Test
  void openingThatIsNoPriceIsLeftOutWithAWarning() {
    QuotedPrice price = new QuotedPrice(2.0, "2.0", 0.0);
    Validated validated =
        validate(
            Quotes.h2h("s", NOON)
                .add(new BookmakerQuote("b", "B", Map.of("home", price), null, null, null, false)));

    assertThat(validated.refusals()).isEmpty();
    assertThat(validated.warnings())
        .extracting(Refusal::rule)
        .containsExactly("INVALID_OPENING_ODDS");
    assertThat(validated.accepted().quotes().getFirst().prices().get("home").opening()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 2.5, SUDDEN_SPIKE, LOW",
    "2.0, 2.6, SUDDEN_SPIKE, MEDIUM",
    "2.0, 3.0, SUDDEN_SPIKE, HIGH",
    "10, 7.5, SUDDEN_DROP, LOW",
    "10, 7.0, SUDDEN_DROP, MEDIUM",
    "10, 5.0, SUDDEN_DROP, HIGH"
  })
  void moveOverTwentyPerCentIsMarked(
      double before, double after, AnomalyType type, AnomalySeverity severity) {
    assertThat(LargeMoves.between(before, after)).contains(new Anomaly(type, severity));
  }

  @ParameterizedTest
  @CsvSource({"2.0, 2.4", "10, 8", "2.0, 2.0"})
  void moveOfTwentyPerCentAtMostIsNot(double before, double after) {
    assertThat(LargeMoves.between(before, after)).isEmpty();
  }

  private static void assertRefused(Quotes quotes, String rule) {
    Validated validated = validate(quotes);
    assertThat(validated.accepted().quotes()).isEmpty();
    assertThat(validated.rejected()).isEqualTo(Map.of("b", H2H));
    assertThat(validated.refusals()).extracting(Refusal::rule).containsExactly(rule);
  }

  private static Validated validate(Quotes quotes) {
    return QuoteValidator.validate(quotes.quote(), H2H);
  }
}
