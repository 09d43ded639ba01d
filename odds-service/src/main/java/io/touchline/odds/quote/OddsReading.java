package io.touchline.odds.quote;

import io.touchline.events.football.League;
import java.time.Instant;
import java.util.List;

/**
 * All that one request to a source has brought.
 *
 * @param league that was asked for
 * @param source who answered
 * @param seenAt when
 * @param fixtures the league's matches, if the source is the one that names them; else empty
 * @param markets what is quoted of our fixtures
 * @param covered ids of all fixtures that this answer speaks for: a bookmaker of this source that
 *     is not quoted in one of them offers nothing there now
 * @param unmatched events of the source that are none of ours
 * @param refusals what could not be read
 */
public record OddsReading(
    League league,
    String source,
    Instant seenAt,
    List<Fixture> fixtures,
    List<MarketQuote> markets,
    List<String> covered,
    List<Unmatched> unmatched,
    List<Refusal> refusals) {

  public OddsReading {
    fixtures = List.copyOf(fixtures);
    markets = List.copyOf(markets);
    covered = List.copyOf(covered);
    unmatched = List.copyOf(unmatched);
    refusals = List.copyOf(refusals);
  }
}
