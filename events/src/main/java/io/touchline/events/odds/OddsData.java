package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bookmaker's prices of a football match.
 *
 * @param provider the bookmaker's name, e.g. {@code Bet 365}
 * @param bookmakerId the same for programs: letters and digits in lower case, underscores; e.g.
 *     {@code bet365}
 * @param details the source's own words, e.g. {@code MON -0.5}, or else the three prices
 * @param overUnder the line of goals that the bookmaker quotes, e.g. 2.5; null if none
 * @param homeOdds decimal; null while it cannot be taken, or if the bookmaker quotes none
 * @param drawOdds likewise
 * @param awayOdds likewise
 * @param isLive whether the prices are for a match in play
 * @param overround what the implied probabilities exceed 1 by, e.g. 0.052; null unless all three
 *     can be taken
 * @param prices by selection: {@code home}, {@code draw}, {@code away}; also those that cannot be
 *     taken now
 * @param changedAt when one of the prices last changed
 * @param seenAt when the source last confirmed one of them
 * @param updatedAt when the bookmaker last looked at its prices, as the source tells it; null if it
 *     does not
 * @param source who says so, e.g. {@code the-odds-api} or {@code espn-simulated}
 * @param staleAt when the prices that can be taken now are stale, unless they are confirmed before;
 *     who holds this entry beyond must not show them as fresh. Null if none can be taken
 */
public record OddsData(
    @JsonProperty(required = true) String provider,
    @JsonProperty(required = true) String bookmakerId,
    @JsonProperty(required = true) String details,
    Double overUnder,
    Double homeOdds,
    Double drawOdds,
    Double awayOdds,
    @JsonProperty(value = "isLive", required = true) boolean isLive,
    Double overround,
    @JsonProperty(required = true) Map<String, SelectionPrice> prices,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt,
    Instant updatedAt,
    @JsonProperty(required = true) String source,
    Instant staleAt) {

  public OddsData {
    prices = prices == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(prices));
  }
}
