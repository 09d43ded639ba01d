package io.touchline.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSuspensionTest {
  private static final String EPL = "/v4/sports/soccer_epl/odds?regions=eu&apiKey=simulated";

  private AskedSandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = new AskedSandbox();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aSuspensionOnDemandTakesEveryBookmakerAwayUntilItIsOver() throws Exception {
    JsonNode match = sandbox.match(true);
    String path = "/sandbox/matches/" + match.get("id").asText() + "/suspension";
    sandbox.waitFor(Duration.ofSeconds(1));
    assertThat(sandbox.send("POST", path, "{\"seconds\":30}").statusCode()).isEqualTo(200);
    sandbox.waitFor(Duration.ofSeconds(29));
    assertThat(bookmakers(match)).isEmpty();
    sandbox.waitFor(Duration.ofSeconds(13));
    assertThat(bookmakers(match)).isNotEmpty();
  }

  @Test
  void aGoalOnDemandSuspendsAndThenThePricesAreOthers() throws Exception {
    JsonNode match = sandbox.match(true);
    JsonNode before = bookmakers(match);
    String path = "/sandbox/matches/" + match.get("id").asText() + "/goal";
    assertThat(sandbox.send("POST", path, "{\"side\":\"home\"}").statusCode()).isEqualTo(200);
    assertThat(bookmakers(match)).isEmpty();
    sandbox.waitFor(Duration.ofSeconds(3));
    assertThat(bookmakers(match)).isEmpty();
    sandbox.waitFor(Duration.ofSeconds(10));
    assertThat(homePrice(bookmakers(match))).isLessThan(homePrice(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "{\"seconds\":0}", "{\"seconds\":601}", "{\"seconds\":\"3\"}"})
  void aSuspensionWithoutABoundIsRefused(String body) throws Exception {
    String path = "/sandbox/matches/" + sandbox.match(true).get("id").asText() + "/suspension";
    var answer = sandbox.send("POST", path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"error\"").containsAnyOf("1 to 600", "no JSON");
  }

  @Test
  void aSuspensionNeedsAMatchThatIsNotOver() throws Exception {
    String body = "{\"seconds\":30}";
    assertThat(sandbox.send("POST", "/sandbox/matches/12345/suspension", body).statusCode())
        .isEqualTo(404);
    for (JsonNode match : sandbox.json("/sandbox").get("matches")) {
      if (match.get("state").asText().equals("post")) {
        String path = "/sandbox/matches/" + match.get("id").asText() + "/suspension";
        assertThat(sandbox.send("POST", path, body).statusCode()).isEqualTo(409);
        return;
      }
    }
    throw new AssertionError("No match is over now");
  }

  private static double homePrice(JsonNode bookmakers) {
    for (JsonNode bookmaker : bookmakers) {
      if (bookmaker.get("key").asText().equals("pinnacle")) {
        return bookmaker.at("/markets/0/outcomes/0/price").asDouble();
      }
    }
    throw new AssertionError("Nothing of Pinnacle: " + bookmakers);
  }

  private JsonNode bookmakers(JsonNode match) throws Exception {
    Instant kickOff = Instant.parse(match.get("kickOff").asText());
    for (JsonNode event : sandbox.json(EPL)) {
      boolean sameTime = Instant.parse(event.get("commence_time").asText()).equals(kickOff);
      if (sameTime && event.get("home_team").asText().equals(match.get("home").asText())) {
        return event.get("bookmakers");
      }
    }
    throw new AssertionError("Not listed: " + match);
  }
}
