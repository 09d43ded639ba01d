package io.touchline.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableViewTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final TableView view =
      new TableView(new PrintStream(screen, true, StandardCharsets.UTF_8), 30);

  private void frame(String json) throws Exception {
    view.frame(json, new ObjectMapper().readTree(json));
  }

  private String shown() {
    String all = screen.toString(StandardCharsets.UTF_8);
    return all.substring(all.lastIndexOf("\u001b[2J"));
  }

  @Test
  void matchesShowWithMinuteAndScoreAndSayThatTheyAreSimulated() throws Exception {
    frame(
        """
        {"event":"live_matches_update","key":"live_matches","v":"x","data":{"matches":[
          {"id":"1","league":"PL","homeTeam":"Arsenal","awayTeam":"Everton","status":"live",
           "period":"first_half","clock":"45'+2'","homeScore":2,"awayScore":1,
           "source":"espn-simulated"},
          {"id":"2","league":"SA","homeTeam":"Roma","awayTeam":"Lazio","status":"scheduled",
           "period":"pre_match","kickOff":"2026-03-01T20:45:00Z","source":"espn-simulated"}]}}
        """);
    assertThat(shown())
        .contains("[SIMULATED]")
        .containsPattern("PL +45'\\+2' +2-1 +Arsenal - Everton")
        .containsPattern("SA +20:45Z +- +Roma - Lazio");
    assertThat(view.wantedRooms()).containsExactly("match:1");
  }

  @Test
  void aGoalIsToldBelowTheTable() throws Exception {
    frame(
        """
        {"event":"match_event","key":"match:1","v":"x","data":{"type":"goal","league":"PL",
         "homeTeam":"Arsenal","awayTeam":"Everton","homeScore":3,"awayScore":1,"minute":90,
         "addedTime":2,"incident":{"type":"goal","player":"L. Rossi"}}}
        """);
    assertThat(shown()).contains("90+2' goal").contains("Arsenal 3-1 Everton  (L. Rossi)");
  }

  @Test
  void errorsAndLossesOfTheConnectionAreShown() throws Exception {
    frame("{\"event\":\"error\",\"data\":{\"code\":\"unknown_room\",\"message\":\"no room x\"}}");
    view.notice("disconnected (gone)");
    assertThat(shown()).contains("no room x").contains("disconnected (gone)");
  }
}
