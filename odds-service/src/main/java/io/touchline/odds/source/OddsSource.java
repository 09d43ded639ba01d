package io.touchline.odds.source;

import io.touchline.events.football.League;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One source of odds. Called from the polling thread only. */
public interface OddsSource {

  /** The request that a poll of a league begins with. */
  Ask ask(League league, Instant now);

  /**
   * Reads an answer to a request of this source.
   *
   * @param fixtures the league's matches, as the last scoreboard listed them; not needed for a
   *     scoreboard itself
   */
  OddsReading read(Reply reply, List<Fixture> fixtures);

  /**
   * Further requests of the same poll, for what the first answer left open; mostly none.
   *
   * @param first what the first answer brought
   */
  default List<Ask> details(OddsReading first) {
    return List.of();
  }

  /**
   * What a refusal's body says, in words for an operator; empty if it says nothing of its own.
   *
   * @param body its beginning
   */
  default Optional<String> words(String body) {
    return Optional.empty();
  }
}
