package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * One bookmaker's price of one selection, with where it comes from.
 *
 * @param price the last price, decimal
 * @param original the price as the source writes it, e.g. {@code +138}, {@code 16/1}, {@code 1.85}
 * @param suspended why it cannot be taken now; null if it can
 * @param stale whether it was not confirmed for longer than its source may take
 * @param opening the first price: the source's own opening price if it tells one, else the first
 *     that we saw
 * @param openedAt when we first saw a price
 * @param previous the price before the last change; null if it has not changed since it opened
 * @param sinceOpening {@code price / opening - 1}
 * @param sinceLast {@code price / previous - 1}; 0 without a previous price
 * @param direction where it went with its last change
 * @param velocity the mean change over the last 5 minutes, or since the opening if that is younger,
 *     in per cent a minute; negative when shortening
 * @param changedAt when the bookmaker changed it
 * @param seenAt when we last saw it confirmed
 */
public record SelectionPrice(
    @JsonProperty(required = true) double price,
    @JsonProperty(required = true) String original,
    SuspensionReason suspended,
    @JsonProperty(required = true) boolean stale,
    @JsonProperty(required = true) double opening,
    @JsonProperty(required = true) Instant openedAt,
    Double previous,
    @JsonProperty(required = true) double sinceOpening,
    @JsonProperty(required = true) double sinceLast,
    @JsonProperty(required = true) PriceDirection direction,
    @JsonProperty(required = true) double velocity,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt) {

  /** Whether a bet at this price would be taken now, as far as we know. */
  public boolean takeable() {
    return suspended == null && !stale;
  }
}
