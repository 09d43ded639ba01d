package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.touchline.odds.normalize.BookmakerIds;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.QuotedPrice;
import io.touchline.odds.source.Fields;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One bookmaker's odds of one match, in any of ESPN's shapes:
 *
 * <ul>
 *   <li>{@code homeTeamOdds.moneyLine: 138}, {@code drawOdds.moneyLine: 260} (American);
 *   <li>{@code homeTeamOdds.odds {summary: "16/1", value: 17.0}}, {@code drawOdds {summary,
 *       value}};
 *   <li>{@code homeTeamOdds.{open,close,current}.moneyLine {decimal, fraction, american}}, with the
 *       draw in {@code {open,close,current}.draw};
 *   <li>{@code moneyline.{home,draw,away}.{open,close}.odds: "-230"}.
 * </ul>
 *
 * <p>Of several in one item the first of {@code current}, {@code live}, the plain one and {@code
 * close} is the price; {@code open} is only ever the opening price.
 */
final class EspnOddsItem {
  private static final List<String> NOW = List.of("current", "live");

  /** Listed like bookmakers, but nobody can bet with them. */
  private static final Set<String> FORECASTERS = Set.of("accuscore");

  private final JsonNode item;

  private EspnOddsItem(JsonNode item) {
    this.item = item;
  }

  /**
   * Reads an item.
   *
   * @return null if the provider quotes nothing of the match's result
   * @throws RefusedException if it is no item, or nobody's
   */
  static BookmakerQuote read(JsonNode node) throws RefusedException {
    if (!node.isObject()) {
      throw new RefusedException(Rule.MALFORMED_BOOKMAKER, "No object in the list of odds");
    }
    EspnOddsItem item = new EspnOddsItem(node);
    Map<String, QuotedPrice> prices = item.prices();
    if (prices.isEmpty()) {
      return null;
    }
    String name = Fields.text(node.path("provider").path("name"));
    String id = BookmakerIds.ofName(name);
    if (id.isEmpty()) {
      throw new RefusedException(Rule.MALFORMED_BOOKMAKER, "A provider without a name");
    }
    return new BookmakerQuote(
        id,
        name,
        prices,
        Fields.text(node.path("details")),
        item.overUnder(),
        null,
        FORECASTERS.contains(id),
        !item.movesInPlay(name));
  }

  /**
   * Whether the item is a complete offer of bets that are taken now.
   *
   * @param state where the match stands
   */
  static boolean complete(BookmakerQuote quote, EventState state) {
    return !quote.suspended()
        && !(quote.beforeStartOnly() && state != EventState.SCHEDULED)
        && quote.prices().size() == 3
        && quote.prices().values().stream().noneMatch(price -> Double.isNaN(price.decimal()));
  }

  private Map<String, QuotedPrice> prices() {
    Map<String, QuotedPrice> prices = new LinkedHashMap<>();
    add(prices, "home", side("home"), sideOpening("home"));
    add(prices, "draw", draw(), drawOpening());
    add(prices, "away", side("away"), sideOpening("away"));
    return prices;
  }

  private static void add(
      Map<String, QuotedPrice> prices, String selection, EspnPrice price, EspnPrice opening) {
    if (price != null) {
      boolean opened = opening != null && !Double.isNaN(opening.decimal());
      prices.put(
          selection,
          new QuotedPrice(price.decimal(), price.original(), opened ? opening.decimal() : null));
    }
  }

  private EspnPrice side(String side) {
    JsonNode odds = item.path(side + "TeamOdds");
    for (String when : NOW) {
      EspnPrice price = firstOf(odds.path(when).path("moneyLine"), moneyline(side, when));
      if (price != null) {
        return price;
      }
    }
    return firstOf(
        odds.path("odds"),
        odds.path("moneyLine"),
        odds.path("close").path("moneyLine"),
        moneyline(side, "close"));
  }

  private EspnPrice sideOpening(String side) {
    return firstOf(
        item.path(side + "TeamOdds").path("open").path("moneyLine"), moneyline(side, "open"));
  }

  private EspnPrice draw() {
    JsonNode odds = item.path("drawOdds");
    for (String when : NOW) {
      EspnPrice price =
          firstOf(
              item.path(when).path("draw"),
              odds.path(when).path("moneyLine"),
              moneyline("draw", when));
      if (price != null) {
        return price;
      }
    }
    return firstOf(
        odds.path("odds"),
        odds,
        odds.path("moneyLine"),
        item.path("close").path("draw"),
        odds.path("close").path("moneyLine"),
        moneyline("draw", "close"));
  }

  private EspnPrice drawOpening() {
    return firstOf(
        item.path("open").path("draw"),
        item.path("drawOdds").path("open").path("moneyLine"),
        moneyline("draw", "open"));
  }

  private JsonNode moneyline(String selection, String when) {
    JsonNode node = item.path("moneyline").path(selection).path(when);
    return node.isObject() ? node : MissingNode.getInstance();
  }

  private static EspnPrice firstOf(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      EspnPrice price = EspnPrice.of(node);
      if (price != null) {
        return price;
      }
    }
    return null;
  }

  private Double overUnder() {
    JsonNode line = item.path("overUnder");
    return line.isNumber() ? line.doubleValue() : null;
  }

  /**
   * Whether these prices go on after the kick-off. In every recorded match in play, only Bet 365's
   * ({@code summary}, {@code value}) and the feeds that call themselves live did; the others still
   * showed the prices of before, at which no bet is taken.
   */
  private boolean movesInPlay(String name) {
    return name.toLowerCase(Locale.ROOT).contains("live")
        || item.path("homeTeamOdds").path("odds").isObject()
        || item.path("moneyline").path("home").path("live").isObject();
  }
}
