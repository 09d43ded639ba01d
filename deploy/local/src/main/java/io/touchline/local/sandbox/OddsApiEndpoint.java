package io.touchline.local.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.faults.Api;
import io.touchline.local.odds.Bookmaker;
import io.touchline.local.oddsapi.OddsFeed;
import io.touchline.local.oddsapi.Sport;
import io.touchline.local.scoreboard.Scoreboards;
import io.touchline.local.simulation.Simulation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Odds API, version 4: {@code GET /v4/sports} and {@code GET /v4/sports/{sport_key}/odds}. All
 * bookmakers are of region {@code eu}; the only market with prices is {@code h2h}, in decimal odds
 * and ISO dates.
 */
final class OddsApiEndpoint {
  static final Pattern PATH = Pattern.compile("/v4/sports(?:/([a-z0-9_]{1,64})/odds)?/?");

  private static final Set<String> REGIONS =
      Set.of("us", "us2", "us_dfs", "us_ex", "uk", "eu", "fr", "se", "au");
  private static final Set<String> MARKETS = Set.of("h2h", "spreads", "totals", "outrights");
  private static final int BOOKMAKERS_A_REGION = 10;

  private final Optional<OddsFeed> feed;
  private final OddsApiQuota quota;
  private final FaultyDelivery delivery;
  private final Clock clock;

  /**
   * An endpoint.
   *
   * @param simulation empty if what is shown is recorded: there are no prices of bookmakers then
   */
  OddsApiEndpoint(
      Optional<Simulation> simulation, OddsApiQuota quota, FaultyDelivery delivery, Clock clock) {
    this.feed = simulation.map(OddsFeed::new);
    this.quota = quota;
    this.delivery = delivery;
    this.clock = clock;
  }

  Answer answer(Matcher path, Map<String, String> query) throws InterruptedException {
    Optional<String> key = Optional.ofNullable(path.group(1));
    String slug = key.map(k -> Sport.ofKey(k).map(Sport::slug).orElse(k)).orElse(Scoreboards.ALL);
    return delivery.deliver(
        Api.ODDS_API,
        slug,
        new FaultyDelivery.Saying() {
          @Override
          public Answer right() {
            return OddsApiEndpoint.this.right(key, query, false);
          }

          @Override
          public Answer garbage() {
            return OddsApiEndpoint.this.right(key, query, true);
          }

          @Override
          public Answer refusal(int status, String code, String message) {
            return error(status, code, message);
          }
        });
  }

  private Answer right(Optional<String> key, Map<String, String> query, boolean withGarbage) {
    if (query.getOrDefault("apiKey", "").isEmpty()) {
      return error(401, "MISSING_KEY", "API key is missing");
    }
    if (feed.isEmpty()) {
      return error(404, "NOT_FOUND", "What is recorded has no prices of bookmakers");
    }
    if (key.isEmpty()) {
      boolean all = query.getOrDefault("all", "false").equals("true");
      return quota.stamp(Answer.json(200, OddsFeed.sports(all)), 0);
    }
    return Sport.ofKey(key.get())
        .map(sport -> odds(sport, query, withGarbage))
        .orElseGet(() -> error(404, "UNKNOWN_SPORT", "Unknown sport"));
  }

  private Answer odds(Sport sport, Map<String, String> query, boolean withGarbage) {
    Set<String> regions = list(query.get("regions"));
    Set<String> bookmakers = list(query.get("bookmakers"));
    Set<String> markets = list(query.getOrDefault("markets", "h2h"));
    if (regions.isEmpty() && bookmakers.isEmpty()) {
      return error(422, "MISSING_REGION", "Missing regions or bookmakers key");
    }
    if (!REGIONS.containsAll(regions)) {
      return error(422, "INVALID_REGION", "Invalid regions parameter");
    }
    if (!MARKETS.containsAll(markets)) {
      return error(422, "INVALID_MARKET", "Invalid markets parameter");
    }
    if (!query.getOrDefault("oddsFormat", "decimal").equals("decimal")
        || !query.getOrDefault("dateFormat", "iso").equals("iso")) {
      return error(422, "UNSUPPORTED_BY_SANDBOX", "Only oddsFormat=decimal and dateFormat=iso");
    }
    boolean prices = markets.contains("h2h");
    Predicate<Bookmaker> wanted =
        b ->
            prices
                && (bookmakers.isEmpty() ? regions.contains("eu") : bookmakers.contains(b.key()));
    ArrayNode events = feed.orElseThrow().odds(sport, wanted, clock.instant());
    // The answer's own rule: nothing found costs nothing; ten bookmakers cost as much as a region.
    int groups =
        bookmakers.isEmpty()
            ? regions.size()
            : Math.ceilDiv(bookmakers.size(), BOOKMAKERS_A_REGION);
    int cost = events.isEmpty() ? 0 : markets.size() * groups;
    if (!quota.spend(cost)) {
      return error(401, OddsApiQuota.USED_UP, OddsApiQuota.USED_UP_MESSAGE);
    }
    if (withGarbage) {
      garbage(events);
    }
    return quota.stamp(Answer.json(200, events), cost);
  }

  private Answer error(int status, String code, String message) {
    Answer answer = Answer.oddsApiError(status, code, message);
    return code.equals(OddsApiQuota.USED_UP) ? quota.stampUsedUp(answer) : quota.stamp(answer, 0);
  }

  private static Set<String> list(String commaSeparated) {
    return commaSeparated == null || commaSeparated.isEmpty()
        ? Set.of()
        : Set.copyOf(List.of(commaSeparated.split(",")));
  }

  /** An event without teams, of a bookmaker with prices that are none. */
  private static void garbage(ArrayNode events) {
    ObjectNode event = events.insertObject(0).put("id", 0).put("commence_time", "soon");
    ObjectNode market =
        event
            .putArray("bookmakers")
            .addObject()
            .put("key", "garbage")
            .putArray("markets")
            .addObject()
            .put("key", "h2h");
    market.putArray("outcomes").addObject().put("name", true).put("price", "evens");
  }
}
