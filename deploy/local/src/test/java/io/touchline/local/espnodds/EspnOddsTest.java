package io.touchline.local.espnodds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.SimulatedScoreboards;
import io.touchline.local.scoreboard.SummaryJson;
import io.touchline.local.simulation.Simulation;
import io.touchline.local.simulation.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EspnOddsTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final Simulation simulation = new Simulation(new MatchDay(1, 20));

  private List<Standing> standings() {
    return IntStream.range(0, 16)
        .mapToObj(minute -> simulation.standings(START.plus(Duration.ofMinutes(minute))))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void americanPricesAreThoseOfTheDecimalOnes() {
    assertThat(American.of(2.38)).isEqualTo(138);
    assertThat(American.of(3.6)).isEqualTo(260);
    assertThat(American.signed(1.43)).isEqualTo("-233");
    assertThat(American.signed(2.2)).isEqualTo("+120");
    assertThat(American.orEven(2.0)).isEqualTo("EVEN");
    assertThat(American.signed(2.0)).isEqualTo("+100");
  }

  @Test
  void in2022OneProviderSaysOnlyTheDrawAndTheOthersAll() {
    int full = 0;
    for (Standing standing : standings()) {
      for (JsonNode provider :
          ScoreboardOddsJson.of2022(standing).map(List::of).orElse(List.of()).stream()
              .flatMap(o -> o.valueStream())
              .toList()) {
        assertThat(provider.at("/provider/name").isTextual()).isTrue();
        assertThat(provider.get("overUnder").asDouble()).isEqualTo(2.5);
        assertThat(provider.at("/drawOdds/moneyLine").isInt()).isTrue();
        boolean caesars = provider.at("/provider/id").asText().equals("45");
        assertThat(provider.at("/homeTeamOdds/moneyLine").isInt()).isEqualTo(!caesars);
        assertThat(provider.at("/awayTeamOdds/moneyLine").isInt()).isEqualTo(!caesars);
        full += caesars ? 0 : 1;
      }
    }
    assertThat(full).isGreaterThan(100);
  }

  @Test
  void in2026OddsAreAbsentNullOrAMoneyline() {
    Set<String> shapes = new HashSet<>();
    for (Standing standing : standings()) {
      JsonNode odds = ScoreboardOddsJson.of2026(standing).orElse(null);
      if (odds == null) {
        shapes.add("absent");
      } else if (odds.get(0).isNull()) {
        shapes.add("null");
      } else {
        shapes.add("moneyline");
        for (String side : List.of("home", "away", "draw")) {
          for (String when : List.of("open", "close")) {
            assertThat(odds.at("/0/moneyline/" + side + "/" + when + "/odds").asText())
                .matches("[+-]\\d{3,5}");
          }
        }
      }
    }
    assertThat(shapes).containsExactlyInAnyOrder("absent", "null", "moneyline");
  }

  @Test
  void theScoreboardCarriesThem() {
    var boards = new SimulatedScoreboards(simulation);
    JsonNode now = boards.scoreboard("all", START, JsonVariant.Y2026).orElseThrow();
    JsonNode then = boards.scoreboard("all", START, JsonVariant.Y2022).orElseThrow();
    assertThat(now.findValues("moneyline")).isNotEmpty();
    assertThat(now.get("events"))
        .anyMatch(e -> e.at("/competitions/0/odds").isMissingNode())
        .anyMatch(e -> e.at("/competitions/0/odds/0").isNull());
    assertThat(then.findValuesAsText("name")).contains("accuscore", "Holland Casino");
  }

  @Test
  void theCoreApiHasBet365InFractionsAndEspnBetOverTime() {
    Set<String> providers = new HashSet<>();
    for (Standing standing : standings()) {
      JsonNode odds = CoreOddsJson.of(standing);
      assertThat(odds.get("count").asInt()).isEqualTo(odds.get("items").size());
      boolean over = !Set.of("pre", "in").contains(standing.state().phase().state());
      assertThat(odds.get("items").isEmpty() || !over).isTrue();
      for (JsonNode item : odds.get("items")) {
        String id = item.at("/provider/id").asText();
        providers.add(id);
        if (id.equals("2000")) {
          assertThat(item.at("/homeTeamOdds/odds/summary").asText()).matches("\\d+/\\d+");
          assertThat(item.at("/awayTeamOdds/odds/value").asDouble()).isGreaterThanOrEqualTo(1.001);
          assertThat(item.at("/drawOdds/value").isDouble()).isTrue();
        } else {
          assertThat(item.at("/homeTeamOdds/open/moneyLine/decimal").isDouble()).isTrue();
          assertThat(item.at("/awayTeamOdds/current/moneyLine/american").asText())
              .matches("EVEN|[+-]\\d{3,6}");
          assertThat(item.at("/current/draw/fraction").asText()).matches("\\d+/\\d+");
          assertThat(item.at("/homeTeamOdds").has("close")).isEqualTo(id.equals("58"));
          assertThat(item.has("close")).isEqualTo(id.equals("58"));
        }
      }
    }
    assertThat(providers).containsExactlyInAnyOrder("2000", "58", "59");
  }

  @Test
  void aSummaryHasHeaderOddsAndPickCenter() {
    int pickCenters = 0;
    for (Standing standing : standings()) {
      JsonNode summary = SummaryJson.of(standing, JsonVariant.Y2026);
      assertThat(summary.at("/header/id").asText()).isEqualTo(standing.fixture().id());
      assertThat(summary.at("/header/competitions/0/competitors")).hasSize(2);
      assertThat(summary.get("odds").isArray()).isTrue();
      pickCenters += summary.get("pickcenter").size();
    }
    assertThat(pickCenters).isGreaterThan(100);
  }
}
