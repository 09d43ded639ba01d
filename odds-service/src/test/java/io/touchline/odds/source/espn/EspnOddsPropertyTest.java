package io.touchline.odds.source.espn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.odds.Json;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever ESPN makes of its JSON, it costs that record at most. */
class EspnOddsPropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final String ODDS =
      """
      [{'provider': {'name': 'A'}, 'overUnder': 2.5, 'details': 'x', 'homeTeamOdds':
         {'moneyLine': 120, 'open': {'moneyLine': {'american': '+110'}}}, 'drawOdds':
         {'moneyLine': 230}, 'current': {'draw': {'decimal': 3.3}}},
       {'provider': {'name': 'B'}, 'moneyline': {'home': {'close': {'odds': '-110'}}}},
       {'provider': {'name': 'C'}, 'drawOdds': {'summary': '5/2', 'value': 3.5}}]
      """;

  @Property
  void anyValueAnywhereInOneEventNeverCostsTheOther(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 9) int oddity) {
    JsonNode body =
        Json.of(
            "{'events': [%s, %s]}"
                .formatted(
                    EspnOddsSourceTest.event("1", "in", false, "1", ODDS),
                    EspnOddsSourceTest.event("2", "pre", false, "0", ODDS)));
    Json.spoil(body.path("events").get(0), where, oddity);
    EspnOddsSource source = EspnOddsSourceTest.source(Map.of());

    OddsReading reading =
        source.read(new Reply(source.ask(League.PL, NOW), body, "espn", NOW), List.of());

    assertThat(reading.fixtures()).extracting(Fixture::id).contains("2");
    assertThat(reading.fixtures().size() + reading.refusals().size()).isGreaterThanOrEqualTo(2);
    assertThat(reading.markets())
        .filteredOn(market -> market.eventId().equals("2"))
        .singleElement()
        .satisfies(market -> assertThat(market.quotes()).hasSize(3));
    source.details(reading);
  }

  @Property
  void anyBodyOfDetailsIsReadOrRefused(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 9) int oddity) {
    EspnOddsSource source = EspnOddsSourceTest.source(Map.of());
    JsonNode board =
        Json.of(
            "{'events': [%s]}".formatted(EspnOddsSourceTest.event("1", "pre", false, "0", "null")));
    OddsReading first =
        source.read(new Reply(source.ask(League.PL, NOW), board, "espn", NOW), List.of());
    JsonNode body = Json.of("{'items': %s, 'odds': [null]}".formatted(ODDS));
    Json.spoil(body, where, oddity);

    OddsReading reading =
        source.read(
            new Reply(source.details(first).getFirst(), body, "espn", NOW), first.fixtures());

    assertThat(reading.covered()).containsExactly("1");
  }
}
