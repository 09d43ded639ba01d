package io.touchline.odds.source.espn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.odds.Recordings;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against what ESPN really answered. */
class RecordedEspnOddsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

  @Test
  void genuineLiveMomentHasNineMatchesWithThreeProviders() {
    OddsReading reading = board("espn/scoreboards/usa.1_20220917_live.json", League.MLS);

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.fixtures()).hasSize(11);
    assertThat(reading.markets()).hasSize(9);
    assertThat(reading.markets())
        .allSatisfy(
            market ->
                assertThat(market.quotes())
                    .extracting(BookmakerQuote::bookmakerId, quote -> quote.prices().size())
                    .containsExactly(
                        tuple("caesarssportsbook_nj", 1),
                        tuple("hollandcasino", 3),
                        tuple("accuscore", 3)));
    assertThat(quotes(reading, "623601").get(1).prices())
        .containsExactly(
            entry("home", new QuotedPrice(2.38, "+138", null)),
            entry("draw", new QuotedPrice(3.6, "+260", null)),
            entry("away", new QuotedPrice(2.9, "+190", null)));
  }

  @Test
  void pricesOfBeforeTheKickOffAreToldAsSuchAndAForecastersAreClosed() {
    OddsReading reading = board("espn/scoreboards/usa.1_20220917_live.json", League.MLS);
    List<String> inPlay =
        reading.fixtures().stream()
            .filter(fixture -> fixture.state() == EventState.IN_PLAY)
            .map(Fixture::id)
            .toList();

    assertThat(inPlay).hasSize(4);
    assertThat(reading.markets())
        .allSatisfy(
            market ->
                assertThat(market.quotes())
                    .allMatch(
                        quote ->
                            quote.beforeStartOnly()
                                && quote.suspended() == quote.bookmakerId().equals("accuscore")));
    assertThat(reading.covered()).hasSize(5).doesNotContainAnyElementsOf(inPlay);
  }

  @Test
  void listOfNullIsNoOddsAndNoRefusal() {
    OddsReading reading = board("espn/scoreboards/fifa.world_20260612_fulltime.json", League.WC);

    assertThat(reading.fixtures())
        .extracting(Fixture::home, Fixture::state)
        .containsExactly(tuple("Mexico", EventState.OVER), tuple("South Korea", EventState.OVER));
    assertThat(reading.markets()).isEmpty();
    assertThat(reading.refusals()).isEmpty();
  }

  @Test
  void coreApiHasThreeProvidersOneOfWhichStoodStillAtTheKickOff() {
    OddsReading reading =
        detail("espn/other/core_odds_fra.1_706555_TRIMMED.json", League.FL1, "706555");

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.covered()).containsExactly("706555");
    List<BookmakerQuote> quotes = quotes(reading, "706555");
    assertThat(quotes)
        .extracting(BookmakerQuote::bookmakerId, BookmakerQuote::beforeStartOnly)
        .containsExactly(
            tuple("bet365", false), tuple("espnbet", true), tuple("espnbet_liveodds", false));
    assertThat(quotes.get(0).prices())
        .containsExactly(
            entry("home", new QuotedPrice(17, "16/1", null)),
            entry("draw", new QuotedPrice(1.143, "1/7", null)),
            entry("away", new QuotedPrice(7.5, "13/2", null)));
    assertThat(quotes.get(1))
        .extracting(BookmakerQuote::details, BookmakerQuote::overUnder)
        .containsExactly("MON -0.5", 2.5);
    assertThat(quotes.get(1).prices())
        .containsExactly(
            entry("home", new QuotedPrice(3.3, "+230", 3.25)),
            entry("draw", new QuotedPrice(3.35, "+235", 3.6)),
            entry("away", new QuotedPrice(2.2, "+120", 2.05)));
    assertThat(quotes.get(2).prices())
        .containsExactly(
            entry("home", new QuotedPrice(24, "+2300", 3.25)),
            entry("draw", new QuotedPrice(1.04, "-2500", 3.6)),
            entry("away", new QuotedPrice(14, "+1300", 2.05)));
  }

  @Test
  void summaryHasBet365AndAmericanPrices() {
    OddsReading reading =
        detail("espn/other/ita.1_554204_20200801_summary.json", League.SA, "554204");

    assertThat(reading.refusals()).isEmpty();
    List<BookmakerQuote> quotes = quotes(reading, "554204");
    assertThat(quotes)
        .extracting(BookmakerQuote::bookmakerId)
        .containsExactly("bet365", "draftkings", "sugarhouse", "unibet", "accuscore");
    assertThat(quotes.getFirst().prices())
        .containsExactly(
            entry("home", new QuotedPrice(1.01, "1/100", null)),
            entry("draw", new QuotedPrice(26, "25/1", null)),
            entry("away", new QuotedPrice(126, "125/1", null)));
    assertThat(quotes.get(1).prices().get("home")).isEqualTo(new QuotedPrice(1.25, "-400", null));
  }

  private static OddsReading board(String file, League league) {
    JsonNode body = Recordings.read(file);
    EspnOddsSource source = EspnOddsSourceTest.source(Map.of());
    return source.read(new Reply(source.ask(league, NOW), body, "espn-recorded", NOW), List.of());
  }

  /** As an answer about a match in play. */
  private static OddsReading detail(String file, League league, String id) {
    JsonNode body = Recordings.read(file);
    Fixture fixture = new Fixture(id, league, "H", "A", NOW, EventState.IN_PLAY, 0, 0);
    Ask ask = new Ask(Server.ESPN_CORE, "/", Map.of(), "odds", league, id);
    return EspnOddsSourceTest.source(Map.of())
        .read(new Reply(ask, body, "espn-recorded", NOW), List.of(fixture));
  }

  private static List<BookmakerQuote> quotes(OddsReading reading, String eventId) {
    return reading.markets().stream()
        .filter(market -> market.eventId().equals(eventId))
        .map(MarketQuote::quotes)
        .findFirst()
        .orElseThrow();
  }
}
