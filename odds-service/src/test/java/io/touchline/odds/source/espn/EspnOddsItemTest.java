package io.touchline.odds.source.espn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.touchline.odds.Json;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of ESPN's shapes, with invented prices. */
class EspnOddsItemTest {
  private static final String AMERICAN =
      """
      {'provider': {'id': '55', 'name': 'Holland Casino', 'priority': 0}, 'overUnder': 2.5,
       'details': 'AAA -0.5',
       'homeTeamOdds': {'moneyLine': 120, 'link': {'href': 'https://example.org/?tag=1'}},
       'awayTeamOdds': {'moneyLine': -125, 'spreadOdds': -118}, 'drawOdds': {'moneyLine': 260.0}}
      """;

  private static final String FRACTIONS =
      """
      {'provider': {'name': 'Bet 365'},
       'homeTeamOdds': {'odds': {'summary': '15/1', 'value': 16.0, 'handicap': 0.0}},
       'awayTeamOdds': {'odds': {'summary': '1/6', 'value': 1.167, 'handicap': 0.0}},
       'drawOdds': {'summary': '11/2', 'value': 6.5, 'handicap': 0.0},
       'bettingOdds': {'teamOdds': {'preMatchFullTimeResultHome': {'value': '2/1'}}}}
      """;

  private static final String CORE =
      """
      {'provider': {'name': 'ESPN BET%s'}, 'details': 'AAA -0.5', 'overUnder': 2.5,
       'homeTeamOdds': {'moneyLine': 999,
         'open': {'spread': {'decimal': 9.0}, 'moneyLine': %s},
         'current': {'spread': {'decimal': 9.0}, 'moneyLine': %s}},
       'awayTeamOdds': {'open': {'moneyLine': %s}, 'current': {'moneyLine': %s}},
       'drawOdds': {'moneyLine': 235.0},
       'open': {'over': {'decimal': 9.0}, 'draw': %s},
       'current': {'over': {'decimal': 9.0}, 'total': {'american': '2.5'}, 'draw': %s}}
      """;

  private static final String MONEYLINE_2026 =
      """
      {'provider': {'id': '100', 'name': 'Draft Kings', 'displayName': 'Draft Kings'},
       'moneyline': {'displayName': 'Moneyline',
         'home': {'open': {'odds': '-225'}, 'close': {'odds': '-230', 'link': {}}},
         'draw': {'open': {'odds': '+330'}, 'close': {'odds': '+350'}},
         'away': {'open': {'odds': 'OFF'}, 'close': {'odds': '+600'}}}}
      """;

  @Test
  void americanPricesWithoutSignAreRead() throws RefusedException {
    BookmakerQuote quote = read(AMERICAN);

    assertThat(quote)
        .isEqualTo(
            new BookmakerQuote(
                "hollandcasino",
                "Holland Casino",
                quote.prices(),
                "AAA -0.5",
                2.5,
                null,
                false,
                true));
    assertThat(quote.prices())
        .containsExactly(
            entry("home", new QuotedPrice(2.2, "+120", null)),
            entry("draw", new QuotedPrice(3.6, "+260", null)),
            entry("away", new QuotedPrice(1.8, "-125", null)));
  }

  @Test
  void fractionsKeepTheSourcesDecimal() throws RefusedException {
    BookmakerQuote quote = read(FRACTIONS);

    assertThat(quote.bookmakerId()).isEqualTo("bet365");
    assertThat(quote.prices())
        .containsExactly(
            entry("home", new QuotedPrice(16, "15/1", null)),
            entry("draw", new QuotedPrice(6.5, "11/2", null)),
            entry("away", new QuotedPrice(1.167, "1/6", null)));
  }

  @Test
  void currentIsThePriceAndOpenTheOpening() throws RefusedException {
    BookmakerQuote quote =
        read(
            CORE.formatted(
                "",
                line(3.25, "9/4", "+225"),
                line(3.3, "23/10", "+230"),
                "{'alternateDisplayValue': '+105', 'american': '+105'}",
                "{'alternateDisplayValue': '+120', 'american': '+120'}",
                line(3.6, "13/5", "+260"),
                line(3.35, "47/20", "+235")));

    assertThat(quote.prices())
        .containsExactly(
            entry("home", new QuotedPrice(3.3, "+230", 3.25)),
            entry("draw", new QuotedPrice(3.35, "+235", 3.6)),
            entry("away", new QuotedPrice(2.2, "+120", 2.05)));
  }

  @Test
  void moneylineOf2026IsReadFromItsClose() throws RefusedException {
    BookmakerQuote quote = read(MONEYLINE_2026);

    assertThat(quote.bookmakerId()).isEqualTo("draftkings");
    assertThat(quote.prices())
        .containsExactly(
            entry("home", new QuotedPrice(1.434783, "-230", 1.444444)),
            entry("draw", new QuotedPrice(4.5, "+350", 4.3)),
            entry("away", new QuotedPrice(7, "+600", null)));
  }

  @Test
  void pricesOfBeforeTheKickOffCannotBeTakenInPlay() throws RefusedException {
    for (String frozen : new String[] {AMERICAN, MONEYLINE_2026}) {
      assertThat(read(frozen).beforeStartOnly()).isTrue();
      assertThat(EspnOddsItem.complete(read(frozen), EventState.SCHEDULED)).isTrue();
      assertThat(EspnOddsItem.complete(read(frozen), EventState.IN_PLAY)).isFalse();
    }
  }

  @Test
  void feedsThatGoOnInPlayCanBeTaken() throws RefusedException {
    String line = line(3.25, "9/4", "+225");
    String live = CORE.formatted(" - Live Odds", line, line, line, line, line, line);
    assertThat(EspnOddsItem.complete(read(live), EventState.IN_PLAY)).isTrue();
    assertThat(EspnOddsItem.complete(read(FRACTIONS), EventState.IN_PLAY)).isTrue();
  }

  @Test
  void halfAnOfferIsKeptAndNotComplete() throws RefusedException {
    BookmakerQuote quote =
        read("{'provider': {'name': 'Half'}, 'overUnder': 2.5, 'drawOdds': {'moneyLine': 260}}");

    assertThat(quote.prices()).containsOnlyKeys("draw");
    assertThat(quote.overUnder()).isEqualTo(2.5);
    assertThat(EspnOddsItem.complete(quote, EventState.SCHEDULED)).isFalse();
    assertThat(EspnOddsItem.complete(read(AMERICAN), EventState.SCHEDULED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'provider': {'name': 'A'}, 'overUnder': 2.5}",
        "{'provider': {'name': 'A'}, 'drawOdds': {}, 'homeTeamOdds': {'moneyLine': null}}",
        "{'provider': {'name': 'A'}, 'moneyline': {'home': {'close': {'odds': 'OFF'}}}}",
        "{}"
      })
  void withoutAPriceOfTheResultThereIsNoQuoteAndNoRefusal(String item) throws RefusedException {
    assertThat(read(item)).isNull();
  }

  @Test
  void unreadablePriceIsNotANumberWithItsOriginal() throws RefusedException {
    BookmakerQuote quote =
        read("{'provider': {'name': 'A'}, 'homeTeamOdds': {'moneyLine': 'soon'}}");

    assertThat(quote.prices())
        .containsExactly(entry("home", new QuotedPrice(Double.NaN, "soon", null)));
    assertThat(EspnOddsItem.complete(quote, EventState.SCHEDULED)).isFalse();
  }

  @Test
  void pricesOfNobodyAreRefused() {
    assertThatThrownBy(() -> read("{'drawOdds': {'moneyLine': 260}}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.rule()).isEqualTo(Rule.MALFORMED_BOOKMAKER));
    assertThatThrownBy(() -> read("'no object'")).isInstanceOf(RefusedException.class);
  }

  private static BookmakerQuote read(String item) throws RefusedException {
    return EspnOddsItem.read(Json.of(item));
  }

  private static String line(double decimal, String fraction, String american) {
    return """
        {'value': %1$s, 'displayValue': '%2$s', 'alternateDisplayValue': '%3$s',
         'decimal': %1$s, 'fraction': '%2$s', 'american': '%3$s'}
        """
        .formatted(decimal, fraction, american);
  }
}
