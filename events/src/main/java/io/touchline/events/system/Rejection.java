package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A record that an adapter refused, kept so that an operator can look at it.
 *
 * @param id unique
 * @param source who sent it, e.g. {@code espn}
 * @param feed the topic on which it would have gone, e.g. {@code football.matches}
 * @param rule the rule it broke, in upper case, e.g. {@code MISSING_TEAM}
 * @param reason what was wrong, in words
 * @param subject what it was about: a request's path, a match's id; null if that could not be read
 * @param sample the beginning of what came, at most 8,192 characters
 * @param seenAt when it came
 */
public record Rejection(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String feed,
    @JsonProperty(required = true) String rule,
    @JsonProperty(required = true) String reason,
    String subject,
    @JsonProperty(required = true) String sample,
    @JsonProperty(required = true) Instant seenAt) {}
