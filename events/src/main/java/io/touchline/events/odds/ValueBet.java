package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A price above what the sharpest bookmaker thinks fair.
 *
 * @param selection e.g. {@code home}
 * @param bookmakerId who offers it
 * @param provider its name
 * @param price that can be taken now, decimal
 * @param probability the fair one, by Shin's method
 * @param expectedValue {@code price * probability - 1}: the mean profit a unit staked
 */
public record ValueBet(
    @JsonProperty(required = true) String selection,
    @JsonProperty(required = true) String bookmakerId,
    @JsonProperty(required = true) String provider,
    @JsonProperty(required = true) double price,
    @JsonProperty(required = true) double probability,
    @JsonProperty(required = true) double expectedValue) {}
