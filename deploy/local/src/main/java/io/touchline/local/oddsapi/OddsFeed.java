package io.touchline.local.oddsapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.matchday.Fixture;
import io.touchline.local.matchday.Mixing;
import io.touchline.local.odds.Bookmaker;
import io.touchline.local.odds.Bookmakers;
import io.touchline.local.odds.OddsBoard;
import io.touchline.local.odds.OddsBoard.Quote;
import io.touchline.local.odds.Outcomes;
import io.touchline.local.simulation.Simulation;
import io.touchline.local.simulation.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/** The lists that The Odds API answers with. */
public final class OddsFeed {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Simulation simulation;

  public OddsFeed(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * The list of sports.
   *
   * @param all whether to list those out of season too
   */
  public static ArrayNode sports(boolean all) {
    ArrayNode list = JSON.arrayNode();
    for (Sport sport : Sport.values()) {
      boolean active = sport.competition().isPresent();
      if (active || all) {
        list.addObject()
            .put("key", sport.key())
            .put("group", "Soccer")
            .put("title", sport.title())
            .put("description", sport.description())
            .put("active", active)
            .put("has_outrights", false);
      }
    }
    return list;
  }

  /**
   * The matches of a sport that are to come or in play, each with what these bookmakers offer; a
   * bookmaker whose betting is suspended is left out. One of the matches is a friendly, of which
   * ESPN knows nothing.
   */
  public ArrayNode odds(Sport sport, Predicate<Bookmaker> wanted, Instant at) {
    ArrayNode events = JSON.arrayNode();
    sport
        .competition()
        .ifPresent(
            competition -> {
              List<Standing> standings = simulation.withComing(competition, at);
              standings.stream()
                  .filter(s -> !s.state().phase().state().equals("post"))
                  .forEach(s -> events.add(event(sport, s, wanted)));
              events.add(event(sport, Friendly.after(standings), wanted));
            });
    return events;
  }

  private static ObjectNode event(Sport sport, Standing standing, Predicate<Bookmaker> wanted) {
    Fixture fixture = standing.fixture();
    String home = TeamNames.of(fixture.home());
    String away = TeamNames.of(fixture.away());
    ObjectNode event =
        JSON.objectNode()
            .put("id", id(fixture))
            .put("sport_key", sport.key())
            .put("sport_title", sport.title())
            .put("commence_time", seconds(fixture.kickOff()))
            .put("home_team", home)
            .put("away_team", away);
    ArrayNode bookmakers = event.putArray("bookmakers");
    for (Bookmaker bookmaker : Bookmakers.LISTED) {
      if (wanted.test(bookmaker)) {
        OddsBoard.quote(bookmaker, standing)
            .ifPresent(quote -> bookmaker(bookmakers.addObject(), quote, home, away));
      }
    }
    return event;
  }

  private static void bookmaker(ObjectNode node, Quote quote, String home, String away) {
    node.put("key", quote.bookmaker().key())
        .put("title", quote.bookmaker().title())
        .put("last_update", seconds(quote.lastUpdate()));
    ArrayNode markets = node.putArray("markets");
    market(markets.addObject(), "h2h", quote, quote.back(), home, away);
    quote.lay().ifPresent(lay -> market(markets.addObject(), "h2h_lay", quote, lay, home, away));
  }

  private static void market(
      ObjectNode market, String key, Quote quote, Outcomes prices, String home, String away) {
    ArrayNode outcomes =
        market.put("key", key).put("last_update", seconds(quote.lastUpdate())).putArray("outcomes");
    outcomes.addObject().put("name", home).put("price", prices.home());
    outcomes.addObject().put("name", away).put("price", prices.away());
    outcomes.addObject().put("name", "Draw").put("price", prices.draw());
  }

  /** 32 hexadecimal digits, which say nothing of ESPN's id. */
  private static String id(Fixture fixture) {
    long number = Long.parseLong(fixture.id());
    return "%016x%016x".formatted(Mixing.mix(number, 1), Mixing.mix(number, 2));
  }

  /** Whole seconds, cut off: what has happened is never said to be to come. */
  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
