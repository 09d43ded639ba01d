package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A move so large that somebody should look at it. */
public record Anomaly(
    @JsonProperty(required = true) AnomalyType type,
    @JsonProperty(required = true) AnomalySeverity severity) {}
