package io.touchline.odds.quote;

import io.touchline.events.football.League;
import java.time.Instant;

/**
 * A football match, as the source that names matches (ESPN) lists it.
 *
 * @param id the match's id over all services
 * @param home name of the home side
 * @param away name of the away side
 * @param kickOff by schedule
 * @param homeScore null unless it is or was played
 * @param awayScore likewise
 */
public record Fixture(
    String id,
    League league,
    String home,
    String away,
    Instant kickOff,
    EventState state,
    Integer homeScore,
    Integer awayScore) {}
