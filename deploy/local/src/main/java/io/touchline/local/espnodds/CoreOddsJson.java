package io.touchline.local.espnodds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.matchday.Club;
import io.touchline.local.odds.Bookmaker;
import io.touchline.local.odds.Bookmakers;
import io.touchline.local.odds.BritishFraction;
import io.touchline.local.odds.OddsBoard;
import io.touchline.local.odds.OddsBoard.Quote;
import io.touchline.local.odds.Outcomes;
import io.touchline.local.simulation.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The odds of a match as ESPN's core API lists them: Bet 365 with fraction and decimal; ESPN BET
 * with the prices at opening, at close and now, which stay as they were at kick-off; and, in play,
 * ESPN BET's live prices, which have no close.
 */
public final class CoreOddsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double GOALS_LINE = 2.5;

  private CoreOddsJson() {}

  /** The whole answer. A match without prices has no items. */
  public static ObjectNode of(Standing standing) {
    ArrayNode items = items(standing);
    ObjectNode answer =
        JSON.objectNode()
            .put("count", items.size())
            .put("pageIndex", items.isEmpty() ? 0 : 1)
            .put("pageSize", 25)
            .put("pageCount", items.isEmpty() ? 0 : 1);
    answer.set("items", items);
    return answer;
  }

  private static ArrayNode items(Standing standing) {
    ArrayNode items = JSON.arrayNode();
    if (OddsBoard.settled(standing)) {
      return items;
    }
    bet365(standing).ifPresent(items::add);
    Outcomes open = OddsBoard.opening(Bookmakers.ESPN_BET, standing);
    Optional<Outcomes> now = OddsBoard.quote(Bookmakers.ESPN_BET, standing).map(Quote::back);
    boolean inPlay = standing.state().phase().inPlay();
    Outcomes last = inPlay ? OddsBoard.closing(Bookmakers.ESPN_BET, standing) : now.orElse(open);
    Map<String, Outcomes> moments = new LinkedHashMap<>();
    moments.put("open", open);
    moments.put("close", last);
    moments.put("current", last);
    items.add(espnBet(standing, "58", Bookmakers.ESPN_BET.title(), moments));
    if (inPlay && now.isPresent()) {
      moments.remove("close");
      moments.put("current", now.get());
      items.add(espnBet(standing, "59", "ESPN BET - Live Odds", moments));
    }
    return items;
  }

  /** Bet 365's item, which stands in summaries as well; empty while it takes no bets. */
  public static Optional<ObjectNode> bet365(Standing standing) {
    Bookmaker bookmaker = Bookmakers.BET_365;
    return OddsBoard.quote(bookmaker, standing)
        .map(
            quote -> {
              ObjectNode item = item(standing, "2000", bookmaker.title());
              Outcomes now = quote.back();
              fractional(teamOdds(item, "awayTeamOdds", standing).putObject("odds"), now.away());
              fractional(teamOdds(item, "homeTeamOdds", standing).putObject("odds"), now.home());
              fractional(item.putObject("drawOdds"), now.draw());
              ObjectNode slips = item.putObject("bettingOdds").putObject("teamOdds");
              slips(slips, "preMatch", OddsBoard.closing(bookmaker, standing));
              if (standing.state().phase().inPlay()) {
                slips(slips, "live", now);
              }
              return item.put("moneylineWinner", false).put("spreadWinner", false);
            });
  }

  private static ObjectNode espnBet(
      Standing standing, String id, String name, Map<String, Outcomes> moments) {
    Outcomes now = moments.get("current");
    boolean homeLeads = now.home() < now.away();
    ObjectNode item = item(standing, id, name);
    item.put("details", ScoreboardOddsJson.details(standing, now)).put("overUnder", GOALS_LINE);
    ObjectNode away = teamOdds(item, "awayTeamOdds", standing);
    away.put("favorite", !homeLeads).put("underdog", homeLeads);
    away.put("moneyLine", American.of(now.away()));
    ObjectNode home = teamOdds(item, "homeTeamOdds", standing);
    home.put("favorite", homeLeads).put("underdog", !homeLeads);
    home.put("moneyLine", American.of(now.home()));
    item.putObject("drawOdds").put("moneyLine", (double) American.of(now.draw()));
    moments.forEach(
        (moment, prices) -> {
          price(away.putObject(moment).putObject("moneyLine"), prices.away());
          price(home.putObject(moment).putObject("moneyLine"), prices.home());
          price(item.putObject(moment).putObject("draw"), prices.draw());
        });
    return item.put("moneylineWinner", false).put("spreadWinner", false);
  }

  private static ObjectNode item(Standing standing, String id, String name) {
    String match = standing.fixture().id();
    ObjectNode item = JSON.objectNode();
    item.put(
        "$ref", reference(standing, "events/" + match + "/competitions/" + match + "/odds/" + id));
    item.putObject("provider").put("id", id).put("name", name).put("priority", 0);
    return item;
  }

  private static ObjectNode teamOdds(ObjectNode item, String field, Standing standing) {
    Club club = field.startsWith("home") ? standing.fixture().home() : standing.fixture().away();
    ObjectNode odds = item.putObject(field);
    odds.putObject("team").put("$ref", reference(standing, "teams/" + club.id()));
    return odds;
  }

  /** Where ESPN points to itself, we point nowhere: there is nothing there. */
  private static String reference(Standing standing, String path) {
    return "http://sandbox.invalid/v2/sports/soccer/leagues/%s/%s"
        .formatted(standing.fixture().competition().slug(), path);
  }

  private static void fractional(ObjectNode odds, double price) {
    BritishFraction fraction = BritishFraction.nearest(price);
    odds.put("summary", fraction.text()).put("value", fraction.decimal()).put("handicap", 0.0);
  }

  private static void slips(ObjectNode slips, String when, Outcomes prices) {
    slip(slips, when + "FullTimeResultHome", prices.home());
    slip(slips, when + "FullTimeResultDraw", prices.draw());
    slip(slips, when + "FullTimeResultAway", prices.away());
  }

  private static void slip(ObjectNode slips, String name, double price) {
    slips.putObject(name).put("value", BritishFraction.nearest(price).text());
  }

  private static void price(ObjectNode node, double decimal) {
    String fraction = BritishFraction.nearest(decimal).text();
    node.put("value", decimal)
        .put("displayValue", fraction)
        .put("alternateDisplayValue", American.orEven(decimal))
        .put("decimal", decimal)
        .put("fraction", fraction)
        .put("american", American.orEven(decimal));
  }
}
