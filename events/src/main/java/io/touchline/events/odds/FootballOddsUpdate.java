package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchline.events.football.League;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All bookmakers' prices of a match, for room {@code odds:{matchId}}.
 *
 * @param matchId as in {@code match:{id}}
 * @param odds one entry a bookmaker, by name; also bookmakers whose prices cannot be taken now
 * @param league where it is played
 * @param homeTeam the home side's name
 * @param awayTeam the away side's name
 * @param kickOff when it starts or started by schedule
 * @param status whether bets are taken anywhere
 * @param suspension why not; null unless {@code status} is suspended, and null if the prices are
 *     merely stale
 * @param incident the last thing in the match that suspended all prices: each stays so until its
 *     bookmaker has looked later than that; null if there was none
 * @param isLive whether the match is in play
 * @param best the best price by selection; without selections of which none can be taken
 * @param bestOverround what the implied probabilities of the best prices exceed 1 by; negative if
 *     they are an arbitrage; null unless there are all three
 * @param fair by the sharpest bookmaker of which all three prices can be taken; null if there is
 *     none
 * @param valueBets prices above the fair ones by the configured threshold, best first
 * @param changedAt when a price last changed
 * @param seenAt when one was last confirmed
 * @param timestamp when this was made
 */
public record FootballOddsUpdate(
    @JsonProperty(required = true) String matchId,
    @JsonProperty(required = true) List<OddsData> odds,
    @JsonProperty(required = true) League league,
    @JsonProperty(required = true) String homeTeam,
    @JsonProperty(required = true) String awayTeam,
    @JsonProperty(required = true) Instant kickOff,
    @JsonProperty(required = true) MarketStatus status,
    Suspension suspension,
    Suspension incident,
    @JsonProperty(value = "isLive", required = true) boolean isLive,
    @JsonProperty(required = true) Map<String, BestPrice> best,
    Double bestOverround,
    FairPrices fair,
    @JsonProperty(required = true) List<ValueBet> valueBets,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt,
    @JsonProperty(required = true) Instant timestamp) {

  /** The selections of a football market, in the order in which they are read. */
  public static final List<String> SELECTIONS = List.of("home", "draw", "away");

  public FootballOddsUpdate {
    odds = odds == null ? List.of() : List.copyOf(odds);
    best = best == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(best));
    valueBets = valueBets == null ? List.of() : List.copyOf(valueBets);
  }

  /** The same in one line. */
  public MatchOdds summary() {
    int bookmakers =
        (int)
            odds.stream()
                .filter(line -> line.prices().values().stream().anyMatch(SelectionPrice::takeable))
                .count();
    return new MatchOdds(
        best("home"),
        best("draw"),
        best("away"),
        status,
        isLive,
        bookmakers,
        changedAt,
        seenAt,
        bestStaleAt());
  }

  private Instant bestStaleAt() {
    return odds.stream()
        .filter(
            line ->
                best.values().stream().anyMatch(b -> b.bookmakerId().equals(line.bookmakerId())))
        .map(OddsData::staleAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Double best(String selection) {
    BestPrice price = best.get(selection);
    return price == null ? null : (Double) price.price();
  }
}
