package io.touchline.odds.source.theoddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.odds.Json;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever The Odds API makes of its JSON, it costs that record at most. */
class TheOddsApiPropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
  private static final String BOOKMAKER =
      """
      {'key': 'k', 'title': 'K', 'last_update': '2026-11-22T11:00:00Z', 'markets': [
        {'key': 'h2h', 'last_update': '2026-11-22T11:00:00Z', 'outcomes': [
          {'name': 'Arsenal', 'price': 2.0}, {'name': 'Draw', 'price': 3.0}]},
        {'key': 'h2h_lay', 'outcomes': [{'name': 'Arsenal', 'price': 99}]}]}
      """;

  @Property
  void anyValueAnywhereInOneEventNeverCostsTheOther(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 9) int oddity) {
    JsonNode body =
        Json.of(
            "[%s, %s]"
                .formatted(
                    TheOddsApiSourceTest.event("Arsenal", "Chelsea", BOOKMAKER),
                    TheOddsApiSourceTest.event("Leeds", "Everton", "").replace("e1", "e2")));
    Json.spoil(body.path(0), where, oddity);
    TheOddsApiSource source = TheOddsApiSourceTest.source(Map.of());

    OddsReading reading =
        source.read(new Reply(source.ask(League.PL, NOW), body, "the-odds-api", NOW), List.of());

    assertThat(reading.unmatched()).anyMatch(event -> event.id().equals("e2"));
    assertThat(reading.unmatched().size() + reading.refusals().size()).isEqualTo(2);
  }
}
