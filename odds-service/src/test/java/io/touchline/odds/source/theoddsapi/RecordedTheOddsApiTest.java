package io.touchline.odds.source.theoddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.odds.Recordings;
import io.touchline.odds.matching.FixtureMatcher;
import io.touchline.odds.matching.Match;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.source.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against what The Odds API really answered, with ESPN's names of that season's clubs. */
class RecordedTheOddsApiTest {
  private static final Instant SEEN_AT = Instant.parse("2024-03-27T18:04:50Z");

  /** The Odds API's name to ESPN's, where they differ. */
  private static final Map<String, String> ESPN =
      Map.of(
          "Bournemouth", "AFC Bournemouth",
          "Brighton and Hove Albion", "Brighton & Hove Albion",
          "Luton", "Luton Town");

  @Test
  void everyBackPriceOfEveryBookmakerComesThroughAndNoLayPrice() {
    JsonNode body = Recordings.read("the-odds-api/soccer_epl_20240327T1804Z.json");
    OddsReading reading = read(body);

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.unmatched()).isEmpty();
    assertThat(reading.covered()).hasSize(30);
    assertThat(reading.markets()).hasSize(30);
    Map<String, QuotedPrice> expected = new HashMap<>();
    int markets = 0;
    int lay = 0;
    for (JsonNode event : body) {
      for (JsonNode bookmaker : event.path("bookmakers")) {
        for (JsonNode market : bookmaker.path("markets")) {
          if (market.path("key").asText().equals("h2h")) {
            markets++;
            expect(expected, event, bookmaker, market);
          } else {
            lay++;
          }
        }
      }
    }
    assertThat(markets).isEqualTo(383);
    assertThat(lay).isEqualTo(44);
    assertThat(expected).hasSize(1149);
    assertThat(prices(reading)).isEqualTo(expected);
  }

  @Test
  void updateTimeOfEveryQuoteIsThatOfItsMarket() {
    OddsReading reading = read(Recordings.read("the-odds-api/soccer_epl_20240327T1804Z.json"));

    assertThat(reading.markets().stream().flatMap(market -> market.quotes().stream()))
        .hasSize(383)
        .allSatisfy(
            quote ->
                assertThat(quote.updatedAt())
                    .isBetween(SEEN_AT.minusSeconds(3600), SEEN_AT.plusSeconds(60)));
  }

  @Test
  void espnsClubsOfAnotherSeasonAreFoundUnderTheirNames() {
    JsonNode table = Recordings.read("espn/other/eng.1_2020-21_standings.json");
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonNode entry : table.path("children").get(0).path("standings").path("entries")) {
      String club = entry.path("team").path("displayName").asText();
      fixtures.add(fixture("h" + club, club, "Nobody", SEEN_AT));
    }
    JsonNode body = Recordings.read("the-odds-api/soccer_epl_20240327T1804Z.json");

    assertThat(fixtures).hasSize(20);
    List<String> found = new ArrayList<>();
    for (JsonNode event : body) {
      String home = event.path("home_team").asText();
      if (new FixtureMatcher(fixtures, Duration.ZERO).match(League.PL, home, "Nobody", SEEN_AT)
          instanceof Match.Found) {
        found.add(home);
      }
    }
    // All but the four that were not in the league three years before.
    assertThat(found.stream().distinct().toList())
        .hasSize(16)
        .contains("Wolverhampton Wanderers", "Brighton and Hove Albion", "Tottenham Hotspur")
        .doesNotContain("Bournemouth", "Brentford", "Luton", "Nottingham Forest");
  }

  private static void expect(
      Map<String, QuotedPrice> expected, JsonNode event, JsonNode bookmaker, JsonNode market) {
    for (JsonNode outcome : market.path("outcomes")) {
      String name = outcome.path("name").asText();
      String selection =
          name.equals("Draw")
              ? "draw"
              : name.equals(event.path("home_team").asText()) ? "home" : "away";
      JsonNode price = outcome.path("price");
      expected.put(
          String.join("/", event.path("id").asText(), bookmaker.path("key").asText(), selection),
          new QuotedPrice(price.doubleValue(), price.asText(), null));
    }
  }

  private static Map<String, QuotedPrice> prices(OddsReading reading) {
    Map<String, QuotedPrice> prices = new HashMap<>();
    for (MarketQuote market : reading.markets()) {
      market
          .quotes()
          .forEach(
              quote ->
                  quote
                      .prices()
                      .forEach(
                          (selection, price) ->
                              prices.put(
                                  String.join(
                                      "/", market.eventId(), quote.bookmakerId(), selection),
                                  price)));
    }
    return prices;
  }

  /** Each event's fixture has its id, ESPN's names, and a kick-off half an hour later. */
  private static OddsReading read(JsonNode body) {
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonNode event : body) {
      String home = event.path("home_team").asText();
      String away = event.path("away_team").asText();
      fixtures.add(
          fixture(
              event.path("id").asText(),
              ESPN.getOrDefault(home, home),
              ESPN.getOrDefault(away, away),
              Instant.parse(event.path("commence_time").asText()).plusSeconds(1800)));
    }
    TheOddsApiSource source = TheOddsApiSourceTest.source(Map.of());
    return source.read(
        new Reply(source.ask(League.PL, SEEN_AT), body, "the-odds-api-recorded", SEEN_AT),
        fixtures);
  }

  private static Fixture fixture(String id, String home, String away, Instant kickOff) {
    return new Fixture(id, League.PL, home, away, kickOff, EventState.SCHEDULED, null, null);
  }
}
