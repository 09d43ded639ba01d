package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.espnodds.CoreOddsJson;
import io.touchline.local.faults.Api;
import io.touchline.local.scoreboard.JsonVariant;
import io.touchline.local.scoreboard.SummaryJson;
import io.touchline.local.simulation.Simulation;
import io.touchline.local.simulation.Standing;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ESPN says about one match: {@code GET …/soccer/{slug}/summary?event={id}} of its site API
 * and {@code GET …/leagues/{slug}/events/{id}/competitions/{id}/odds} of its core API.
 */
final class MatchEndpoint {
  static final Pattern SUMMARY =
      Pattern.compile("/apis/site/v2/sports/soccer/([a-z0-9._-]{1,64})/summary");
  static final Pattern CORE_ODDS =
      Pattern.compile(
          "/v2/sports/soccer/leagues/([a-z0-9._-]{1,64})/events/(\\d{1,20})/competitions/\\2/odds/?");

  private final Optional<Simulation> simulation;
  private final JsonVariant variant;
  private final FaultyDelivery delivery;
  private final Clock clock;

  /**
   * An endpoint.
   *
   * @param simulation empty if what is shown is recorded: there are no single matches then
   */
  MatchEndpoint(
      Optional<Simulation> simulation, JsonVariant variant, FaultyDelivery delivery, Clock clock) {
    this.simulation = simulation;
    this.variant = variant;
    this.delivery = delivery;
    this.clock = clock;
  }

  Answer summary(String slug, Map<String, String> query) throws InterruptedException {
    String event = query.getOrDefault("event", "");
    return delivery.deliver(
        Api.SUMMARY,
        slug,
        new FaultyDelivery.Saying() {
          @Override
          public Answer right() {
            return summary(false);
          }

          @Override
          public Answer garbage() {
            return summary(true);
          }

          private Answer summary(boolean withGarbage) {
            Optional<ObjectNode> summary = find(slug, event).map(s -> SummaryJson.of(s, variant));
            if (withGarbage) {
              summary.ifPresent(json -> MatchEndpoint.garbage((ArrayNode) json.get("odds")));
            }
            return summary
                .map(json -> Answer.json(200, json))
                .orElseGet(() -> refusal(404, "", "No event found with id: " + event));
          }

          @Override
          public Answer refusal(int status, String code, String message) {
            return Answer.espnError(status, message);
          }
        });
  }

  Answer coreOdds(String slug, String event) throws InterruptedException {
    return delivery.deliver(
        Api.CORE,
        slug,
        new FaultyDelivery.Saying() {
          @Override
          public Answer right() {
            return odds(false);
          }

          @Override
          public Answer garbage() {
            return odds(true);
          }

          private Answer odds(boolean withGarbage) {
            Optional<ObjectNode> odds = find(slug, event).map(CoreOddsJson::of);
            if (withGarbage) {
              odds.ifPresent(json -> MatchEndpoint.garbage((ArrayNode) json.get("items")));
            }
            return odds.map(json -> Answer.json(200, json))
                .orElseGet(() -> refusal(404, "", "no instance found"));
          }

          @Override
          public Answer refusal(int status, String code, String message) {
            return Answer.coreError(status, message);
          }
        });
  }

  private Optional<Standing> find(String slug, String event) {
    return simulation
        .flatMap(s -> s.find(event, clock.instant()))
        .filter(s -> s.fixture().competition().slug().equals(slug));
  }

  /** A provider whose prices are no numbers. */
  private static void garbage(ArrayNode providers) {
    ObjectNode item = providers.insertObject(0);
    item.putObject("provider").put("id", "0").put("name", "garbage");
    item.putObject("homeTeamOdds").put("moneyLine", "OFF").put("odds", "n/a");
    item.put("drawOdds", true).putArray("awayTeamOdds");
  }
}
