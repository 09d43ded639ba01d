package io.touchline.odds;

import io.touchline.events.football.League;
import io.touchline.events.odds.Market;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.image.FootballEvents;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;

/** Arsenal v Chelsea, in whatever state. */
public final class Matches {
  private Matches() {}

  public static SportEvent match(EventState state) {
    return FootballEvents.of(
        new Fixture(
            "730412",
            League.PL,
            "Arsenal",
            "Chelsea",
            Quotes.NOON.plusSeconds(3600),
            state,
            null,
            null));
  }

  public static MarketBook book(EventState state) {
    return MarketBook.empty(match(state), Market.H2H);
  }
}
