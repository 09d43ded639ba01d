package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Something that happened in a match, told once.
 *
 * @param id {@code {matchId}:{sequence}}; the same after any restart
 * @param sequence 1, 2, 3, … within the match, without gaps
 * @param type what happened
 * @param matchId the match
 * @param league where it is played
 * @param homeTeam name of the home side
 * @param awayTeam name of the away side
 * @param side the side it counts for; null for what concerns both, such as half-time
 * @param incident the source's entry; null if it gave none (yet)
 * @param minute the minute of play; null if unknown
 * @param addedTime minutes of added time behind it; null if none
 * @param homeScore goals of the home side after it; null if the match has no score
 * @param awayScore goals of the away side after it, likewise
 * @param homeShootoutScore penalties in the shoot-out; null without one
 * @param awayShootoutScore likewise
 * @param seenAt when we first saw it
 * @param source who says so
 * @param timestamp when this event was made
 */
public record MatchEvent(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) long sequence,
    @JsonProperty(required = true) MatchEventType type,
    @JsonProperty(required = true) String matchId,
    @JsonProperty(required = true) League league,
    @JsonProperty(required = true) String homeTeam,
    @JsonProperty(required = true) String awayTeam,
    Side side,
    Incident incident,
    Integer minute,
    Integer addedTime,
    Integer homeScore,
    Integer awayScore,
    Integer homeShootoutScore,
    Integer awayShootoutScore,
    @JsonProperty(required = true) Instant seenAt,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) Instant timestamp) {}
