package io.touchline.events.odds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Why a whole market takes no bets.
 *
 * @param reason the kind
 * @param detail in words, e.g. {@code Goal, 1-0}; null if there are none
 * @param since when we saw it
 */
public record Suspension(
    @JsonProperty(required = true) SuspensionReason reason,
    String detail,
    @JsonProperty(required = true) Instant since) {}
