package io.touchline.odds.source.theoddsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.touchline.events.football.League;
import io.touchline.odds.Json;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.quote.Unmatched;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.Configs;
import io.touchline.odds.source.FixturesConfig;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheOddsApiSourceTest {
  private static final String KEY = "a-secret-of-ours";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Instant KICK_OFF = Instant.parse("2026-11-22T15:00:00Z");
  private static final Fixture WOLVES_BRIGHTON =
      new Fixture(
          "700",
          League.PL,
          "Wolverhampton Wanderers",
          "Brighton & Hove Albion",
          KICK_OFF,
          EventState.SCHEDULED,
          null,
          null);

  @Test
  void requestNamesMarketFormatsRegionsAndWindow() {
    Ask ask = source(Map.of("touchline.odds.api.regions", "eu, us")).ask(League.EL, NOW);

    assertThat(ask.server()).isEqualTo(Server.THE_ODDS_API);
    assertThat(ask.path()).isEqualTo("/v4/sports/soccer_uefa_europa_league/odds");
    assertThat(ask.query())
        .containsOnly(
            entry("apiKey", KEY),
            entry("regions", "eu,us"),
            entry("markets", "h2h"),
            entry("oddsFormat", "decimal"),
            entry("dateFormat", "iso"),
            entry("commenceTimeTo", "2026-11-29T12:00:00Z"));
  }

  @Test
  void keyIsToldInNoText() {
    Ask ask = source(Map.of()).ask(League.PL, NOW);
    assertThat(ask.toString()).doesNotContain(KEY);
    assertThat(new Reply(ask, Json.of("[]"), "the-odds-api", NOW).toString()).doesNotContain(KEY);
  }

  @Test
  void withoutAKeyTheSourceIsOffAndSaysSo() {
    TheOddsApiSource off = source(Map.of("touchline.odds.api.key", " "));

    assertThat(off.off()).contains("no key: set TOUCHLINE_ODDS_API_KEY");
    assertThatThrownBy(() -> off.ask(League.PL, NOW)).isInstanceOf(IllegalStateException.class);
    assertThat(source(Map.of()).off()).isEmpty();
  }

  @Test
  void backPricesAreReadAndNoOthers() {
    OddsReading reading =
        read(
            event(
                "Wolves",
                "Brighton and Hove Albion",
                """
                {'key': 'betfair_ex_eu', 'title': 'Betfair', 'last_update': '2026-11-22T11:58:00Z',
                 'markets': [
                  {'key': 'h2h_lay', 'last_update': '2026-11-22T11:59:00Z', 'outcomes': [
                    {'name': 'Wolves', 'price': 99}]},
                  {'key': 'h2h', 'last_update': '2026-11-22T11:59:00Z', 'outcomes': [
                    {'name': 'Brighton and Hove Albion', 'price': 2.62},
                    {'name': 'Draw', 'price': 3.5}, {'name': 'Wolves', 'price': 2.9}]},
                  {'key': 'totals', 'outcomes': [{'name': 'Over', 'price': 1.9, 'point': 2.5}]},
                  {'key': 'spreads', 'outcomes': [{'name': 'Wolves', 'price': 1.8, 'point': 1}]}]},
                {'key': 'layonly', 'title': 'Lay', 'markets': [{'key': 'h2h_lay', 'outcomes': [
                    {'name': 'Wolves', 'price': 99}]}]},
                {'key': 'silent', 'title': 'Silent', 'markets': []}
                """));

    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.unmatched()).isEmpty();
    assertThat(reading.covered()).containsExactly("700");
    BookmakerQuote quote = only(reading);
    assertThat(quote)
        .isEqualTo(
            new BookmakerQuote(
                "betfair_ex_eu",
                "Betfair",
                quote.prices(),
                null,
                null,
                Instant.parse("2026-11-22T11:59:00Z"),
                false));
    assertThat(quote.prices())
        .containsOnly(
            entry("home", new QuotedPrice(2.9, "2.9", null)),
            entry("draw", new QuotedPrice(3.5, "3.5", null)),
            entry("away", new QuotedPrice(2.62, "2.62", null)));
  }

  @Test
  void updateTimeIsTheMarketsElseTheBookmakersElseNone() {
    String bookmaker =
        "{'key': 'k', 'title': 'K', %s 'markets': [{'key': 'h2h', %s 'outcomes': ["
            + "{'name': 'Draw', 'price': 3}]}]}";
    String early = "'last_update': '2026-11-22T11:00:00Z',";
    String late = "'last_update': '2026-11-22T11:30:00Z',";

    assertThat(updatedAt(bookmaker.formatted(early, late))).isEqualTo("2026-11-22T11:30:00Z");
    assertThat(updatedAt(bookmaker.formatted(early, ""))).isEqualTo("2026-11-22T11:00:00Z");
    assertThat(updatedAt(bookmaker.formatted("", ""))).isNull();
    assertThat(updatedAt(bookmaker.formatted("", "'last_update': 'now',"))).isNull();
  }

  @Test
  void pricesFollowTheTeamWhereSidesAreSwapped() {
    OddsReading reading =
        read(
            event(
                "Brighton",
                "Wolves",
                prices("{'name': 'Wolves', 'price': 2.9}, {'name': 'Brighton', 'price': 2.6}")));

    assertThat(only(reading).prices().get("home").decimal()).isEqualTo(2.9);
    assertThat(only(reading).prices().get("away").decimal()).isEqualTo(2.6);
  }

  @Test
  void whateverStandsAsAPriceIsPassedOnToValidation() {
    OddsReading reading =
        read(
            event(
                "Wolves",
                "Brighton",
                prices(
                    "{'name': 'Wolves', 'price': 1.0}, {'name': 'Draw', 'price': 'x'},"
                        + " {'name': 'Brighton'}")));

    assertThat(reading.refusals()).isEmpty();
    assertThat(only(reading).prices().get("home")).isEqualTo(new QuotedPrice(1, "1.0", null));
    assertThat(only(reading).prices().get("draw").decimal()).isNaN();
    assertThat(only(reading).prices().get("draw").original()).isEqualTo("x");
    assertThat(only(reading).prices().get("away").decimal()).isNaN();
  }

  @Test
  void outcomeOfNeitherSideIsRefusedAndCostsNoOther() {
    OddsReading reading =
        read(
            event(
                "Wolves",
                "Brighton",
                prices(
                    "{'name': 'Villa', 'price': 2}, {'name': 'Draw', 'price': 3},"
                        + " {'name': 'Draw', 'price': 4}")));

    assertThat(only(reading).prices()).containsOnlyKeys("draw");
    assertThat(only(reading).prices().get("draw").decimal()).isEqualTo(3);
    assertThat(reading.refusals())
        .extracting(Refusal::rule, Refusal::subject)
        .containsExactly(tuple("UNKNOWN_OUTCOME", "700/k"), tuple("UNKNOWN_OUTCOME", "700/k"));
  }

  @Test
  void unmatchedEventIsListedWithTheReason() {
    OddsReading reading = read(event("Wolves", "Hull City", prices("")));

    assertThat(reading.markets()).isEmpty();
    assertThat(reading.covered()).isEmpty();
    assertThat(reading.unmatched())
        .containsExactly(
            new Unmatched(
                "the-odds-api-simulated",
                "e1",
                League.PL,
                "Wolves",
                "Hull City",
                KICK_OFF,
                "no fixture of PL has these two sides; nearest: Wolverhampton Wanderers v Brighton"
                    + " & Hove Albion at 2026-11-22T15:00:00Z (700)"));
  }

  @Test
  void matchWithoutAnyPricesIsCoveredAllTheSame() {
    OddsReading reading = read(event("Wolves", "Brighton", ""));

    assertThat(reading.markets()).isEmpty();
    assertThat(reading.covered()).containsExactly("700");
  }

  @Test
  void brokenRecordsAreRefusedWithTheirRule() {
    String good = prices("{'name': 'Draw', 'price': 3}");
    assertThat(rules("[1]")).containsExactly("INVALID_ID");
    assertThat(rules("{'message': 'x'}")).containsExactly("UNEXPECTED_BODY");
    assertThat(rules(event("Wolves", "Wolves", good))).containsExactly("MISSING_TEAM");
    assertThat(rules(event("Draw", "Wolves", good))).containsExactly("MISSING_TEAM");
    assertThat(rules(event("Wolves", "Brighton", good).replace("soccer_epl", "soccer_efl_champ")))
        .containsExactly("WRONG_LEAGUE");
    assertThat(rules(event("Wolves", "Brighton", good).replace("2026-11-22T15", "x")))
        .containsExactly("INVALID_DATE");
    assertThat(rules(event("Wolves", "Brighton", "1, {'key': 'k'}")))
        .containsExactly("MALFORMED_BOOKMAKER", "MALFORMED_BOOKMAKER");
    assertThat(rules(event("Wolves", "Brighton", good + "," + good)))
        .containsExactly("DUPLICATE_BOOKMAKER");
    String twice = event("Wolves", "Brighton", good);
    assertThat(rules("[" + twice + "," + twice + "]")).containsExactly("DUPLICATE_EVENT");
    assertThat(rules("[" + twice + "," + twice.replace("'e1'", "'e2'") + "]"))
        .containsExactly("DUPLICATE_EVENT");
  }

  @Test
  void wrongSettingsAreNamedWithTheirValue() {
    assertThatThrownBy(() -> source(Map.of("touchline.odds.api.regions", "eu,U K")))
        .hasMessage("touchline.odds.api.regions is U K; it must be a list such as eu,uk");
    assertThatThrownBy(() -> source(Map.of("touchline.odds.kick-off-tolerance", "-1")))
        .hasMessage("touchline.odds.kick-off-tolerance is -1; it must be from 0 to 10080");
    assertThatThrownBy(() -> source(Map.of("touchline.odds.api.url", "ftp://x")))
        .hasMessage("touchline.odds.api.url is ftp://x; it must be an http or https address");
  }

  private static List<String> rules(String body) {
    return read(body).refusals().stream().map(Refusal::rule).toList();
  }

  private static Instant updatedAt(String bookmaker) {
    return only(read(event("Wolves", "Brighton", bookmaker))).updatedAt();
  }

  private static BookmakerQuote only(OddsReading reading) {
    assertThat(reading.markets()).hasSize(1);
    assertThat(reading.markets().getFirst().eventId()).isEqualTo("700");
    assertThat(reading.markets().getFirst().quotes()).hasSize(1);
    return reading.markets().getFirst().quotes().getFirst();
  }

  private static OddsReading read(String body) {
    TheOddsApiSource source = source(Map.of());
    String list = body.startsWith("[") || body.contains("message") ? body : "[" + body + "]";
    return source.read(
        new Reply(source.ask(League.PL, NOW), Json.of(list), "the-odds-api-simulated", NOW),
        List.of(WOLVES_BRIGHTON));
  }

  static TheOddsApiSource source(Map<String, String> changed) {
    Map<String, String> settings = new HashMap<>(Map.of("touchline.odds.api.key", KEY));
    settings.putAll(changed);
    return new TheOddsApiSource(
        Configs.of(TheOddsApiConfig.class, settings), Configs.of(FixturesConfig.class, settings));
  }

  private static String prices(String outcomes) {
    return "{'key': 'k', 'title': 'K', 'markets': [{'key': 'h2h', 'outcomes': [%s]}]}"
        .formatted(outcomes);
  }

  static String event(String home, String away, String bookmakers) {
    return """
        {'id': 'e1', 'sport_key': 'soccer_epl', 'sport_title': 'EPL',
         'commence_time': '2026-11-22T15:00:00Z', 'home_team': '%s', 'away_team': '%s',
         'bookmakers': [%s]}
        """
        .formatted(home, away, bookmakers);
  }
}
