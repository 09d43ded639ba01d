package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A goal, card or substitution within the image of a match, as the source lists it now.
 *
 * @param type what it is
 * @param side the side it counts for; an own goal counts for the side that gains by it. Null if the
 *     source does not say
 * @param minute the minute of play, 1 to 120; null if unknown
 * @param addedTime minutes of added time behind {@code minute}; null if none
 * @param clock the source's own writing, e.g. {@code 45'+2'}; null if unknown
 * @param player the player concerned; null if the source does not say
 * @param detail the source's own words, e.g. {@code Goal - Header}; null if none
 */
public record Incident(
    @JsonProperty(required = true) IncidentType type,
    Side side,
    Integer minute,
    Integer addedTime,
    String clock,
    String player,
    String detail) {}
