package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * The odds of a match in one line: the best prices that can be taken now.
 *
 * @param homeOdds decimal; null if none can be taken
 * @param drawOdds likewise
 * @param awayOdds likewise
 * @param status whether bets are taken
 * @param isLive whether the prices are for a match in play
 * @param bookmakers how many have a price that can be taken
 * @param changedAt when a price last changed
 * @param seenAt when one was last confirmed
 * @param staleAt when the first of these prices is stale, unless it is confirmed before; null if
 *     none can be taken
 */
public record MatchOdds(
    Double homeOdds,
    Double drawOdds,
    Double awayOdds,
    @JsonProperty(required = true) MarketStatus status,
    @JsonProperty(value = "isLive", required = true) boolean isLive,
    @JsonProperty(required = true) int bookmakers,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt,
    Instant staleAt) {

  /** The same when nobody has confirmed the prices in time: none can be taken. */
  public MatchOdds stale() {
    return new MatchOdds(
        null, null, null, MarketStatus.SUSPENDED, isLive, 0, changedAt, seenAt, null);
  }
}
