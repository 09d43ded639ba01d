package io.touchline.local.espnodds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.local.matchday.Club;
import io.touchline.local.odds.Bookmaker;
import io.touchline.local.odds.Bookmakers;
import io.touchline.local.odds.OddsBoard;
import io.touchline.local.odds.OddsBoard.Quote;
import io.touchline.local.odds.Outcomes;
import io.touchline.local.simulation.Standing;
import java.util.Optional;

/** The {@code odds} of a match on a scoreboard, in the form of either year. */
public final class ScoreboardOddsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double GOALS_LINE = 2.5;
  private static final int WAYS_OF_2026 = 5;

  private ScoreboardOddsJson() {}

  /**
   * As in 2022: several providers, one of which says nothing but the draw.
   *
   * @return empty if no provider has prices, as for a match that is over: the field is absent then
   */
  public static Optional<JsonNode> of2022(Standing standing) {
    ArrayNode providers = JSON.arrayNode();
    current(Bookmakers.CAESARS, standing)
        .ifPresent(
            p -> {
              ObjectNode provider = provider(providers, "45", Bookmakers.CAESARS, 1);
              provider.putObject("drawOdds").put("moneyLine", American.of(p.draw()));
            });
    current(Bookmakers.HOLLAND_CASINO, standing)
        .ifPresent(
            p -> moneyLines(provider(providers, "55", Bookmakers.HOLLAND_CASINO, 0), standing, p));
    current(Bookmakers.ACCUSCORE, standing)
        .ifPresent(
            p -> moneyLines(provider(providers, "1001", Bookmakers.ACCUSCORE, 0), standing, p));
    return providers.isEmpty() ? Optional.empty() : Optional.of(providers);
  }

  /**
   * As in 2026: nothing, {@code [null]}, or one provider with the prices at opening and at close.
   * By the match: a fifth has never any odds, another fifth has always null.
   */
  public static Optional<JsonNode> of2026(Standing standing) {
    long way = Long.parseLong(standing.fixture().id()) % WAYS_OF_2026;
    if (way == 0) {
      return Optional.empty();
    }
    ArrayNode providers = JSON.arrayNode();
    if (way == 1 || OddsBoard.settled(standing)) {
      return Optional.of(providers.addNull());
    }
    Outcomes open = OddsBoard.opening(Bookmakers.DRAFT_KINGS, standing);
    Outcomes close =
        standing.elapsed() < 0
            ? current(Bookmakers.DRAFT_KINGS, standing).orElse(open)
            : OddsBoard.closing(Bookmakers.DRAFT_KINGS, standing);
    ObjectNode provider = provider(providers, "100", Bookmakers.DRAFT_KINGS, 1);
    provider.put("details", details(standing, close));
    provider.putObject("drawOdds").put("moneyLine", American.of(close.draw()));
    ObjectNode moneyline =
        provider
            .putObject("moneyline")
            .put("displayName", "Moneyline")
            .put("shortDisplayName", "ML");
    openAndClose(moneyline.putObject("home"), open.home(), close.home());
    openAndClose(moneyline.putObject("away"), open.away(), close.away());
    openAndClose(moneyline.putObject("draw"), open.draw(), close.draw());
    return Optional.of(providers);
  }

  /** As in the {@code pickcenter} of a summary: one provider; none while there are no prices. */
  public static ArrayNode pickCenter(Standing standing) {
    ArrayNode providers = JSON.arrayNode();
    current(Bookmakers.DRAFT_KINGS, standing)
        .ifPresent(
            p -> {
              ObjectNode provider = provider(providers, "100", Bookmakers.DRAFT_KINGS, 1);
              moneyLines(provider.put("details", details(standing, p)), standing, p);
            });
    return providers;
  }

  private static Optional<Outcomes> current(Bookmaker bookmaker, Standing standing) {
    return OddsBoard.quote(bookmaker, standing).map(Quote::back);
  }

  private static ObjectNode provider(
      ArrayNode providers, String id, Bookmaker bookmaker, int priority) {
    ObjectNode provider = providers.addObject();
    provider
        .putObject("provider")
        .put("id", id)
        .put("name", bookmaker.title())
        .put("priority", priority);
    return provider.put("overUnder", GOALS_LINE);
  }

  private static void moneyLines(ObjectNode provider, Standing standing, Outcomes prices) {
    boolean homeLeads = prices.home() < prices.away();
    team(provider.putObject("awayTeamOdds"), standing.fixture().away(), !homeLeads, prices.away());
    team(provider.putObject("homeTeamOdds"), standing.fixture().home(), homeLeads, prices.home());
    provider.putObject("drawOdds").put("moneyLine", American.of(prices.draw()));
  }

  private static void team(ObjectNode odds, Club club, boolean favourite, double price) {
    odds.put("favorite", favourite)
        .put("underdog", !favourite)
        .put("moneyLine", American.of(price))
        .putObject("team")
        .put("id", club.id())
        .put("uid", "s:600~t:" + club.id())
        .put("abbreviation", club.abbreviation())
        .put("displayName", club.name());
  }

  private static void openAndClose(ObjectNode side, double open, double close) {
    side.putObject("open").put("odds", American.signed(open));
    side.putObject("close").put("odds", American.signed(close));
  }

  /** The favourite and its price, e.g. {@code ARS -230}. */
  static String details(Standing standing, Outcomes prices) {
    boolean homeLeads = prices.home() < prices.away();
    Club favourite = homeLeads ? standing.fixture().home() : standing.fixture().away();
    double price = homeLeads ? prices.home() : prices.away();
    return favourite.abbreviation() + " " + American.signed(price);
  }
}
