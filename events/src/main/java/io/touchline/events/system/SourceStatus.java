package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * The state of one source.
 *
 * @param status how well it serves us
 * @param reason why it is not healthy, in words; null if it is
 * @param since when it came to this state
 * @param lastCheck when it was last asked; null if never
 * @param lastSuccess when it last answered well; null if never
 * @param lastChange when its data last changed; null if never
 * @param consecutiveFailures how many requests in a row have failed
 * @param rateLimitLeft requests that may still be sent in this minute, over all replicas
 * @param circuit the circuit breaker's state
 * @param rejected records refused since this replica started
 * @param simulated whether what it says is simulated or recorded, not live
 */
public record SourceStatus(
    @JsonProperty(required = true) SourceState status,
    String reason,
    @JsonProperty(required = true) Instant since,
    Instant lastCheck,
    Instant lastSuccess,
    Instant lastChange,
    @JsonProperty(required = true) int consecutiveFailures,
    @JsonProperty(required = true) int rateLimitLeft,
    @JsonProperty(required = true) CircuitState circuit,
    @JsonProperty(required = true) long rejected,
    @JsonProperty(required = true) boolean simulated) {}
