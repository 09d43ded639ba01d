package io.touchline.odds.quote;

import io.touchline.events.football.League;
import java.time.Instant;

/**
 * An event of a source that is none of our fixtures, or not for sure.
 *
 * @param source who lists it
 * @param id its id there
 * @param home the home side as the source writes it
 * @param away the away side likewise
 * @param reason why no fixture was taken for it, with the nearest ones
 */
public record Unmatched(
    String source,
    String id,
    League league,
    String home,
    String away,
    Instant startsAt,
    String reason) {}
