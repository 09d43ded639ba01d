package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * The image of one match, for room {@code match:{id}}.
 *
 * @param match the match as it stands
 * @param timestamp when this image was made
 */
public record MatchUpdate(
    @JsonProperty(required = true) LiveMatch match,
    @JsonProperty(required = true) Instant timestamp) {}
