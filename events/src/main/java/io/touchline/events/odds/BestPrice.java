package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The highest price that can be taken now, and where. */
public record BestPrice(
    @JsonProperty(required = true) double price,
    @JsonProperty(required = true) String bookmakerId,
    @JsonProperty(required = true) String provider) {}
