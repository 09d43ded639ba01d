package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.espnodds.CoreOddsJson;
import io.touchline.local.espnodds.ScoreboardOddsJson;
import io.touchline.local.simulation.Standing;
import java.util.List;

/** The summary of one match, as far as odds go: its header, {@code odds} and {@code pickcenter}. */
public final class SummaryJson {
  private SummaryJson() {}

  public static ObjectNode of(Standing standing, JsonVariant variant) {
    ObjectNode event = new EventJson(variant).of(standing);
    ObjectNode competition = (ObjectNode) event.at("/competitions/0");
    competition.remove(List.of("odds", "details", "venue", "notes", "format"));
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    summary.put("touchlineUpstream", "simulated");
    ObjectNode header = summary.putObject("header");
    header.set("id", event.get("id"));
    header.set("uid", event.get("uid"));
    header.set("season", event.get("season"));
    header.put("timeValid", true).putArray("competitions").add(competition);
    header
        .putObject("league")
        .put("id", String.valueOf(standing.fixture().competition().espnId()))
        .put("name", standing.fixture().competition().title())
        .put("slug", standing.fixture().competition().slug());
    ArrayNode odds = summary.putArray("odds");
    CoreOddsJson.bet365(standing).ifPresent(odds::add);
    summary.set("pickcenter", ScoreboardOddsJson.pickCenter(standing));
    return summary.put("hasOdds", !odds.isEmpty());
  }
}
