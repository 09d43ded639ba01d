package io.touchline.odds.image;

import io.touchline.events.RoomKey;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Football matches as events to bet on. */
public final class FootballEvents {
  private FootballEvents() {}

  /** The event of a fixture. */
  public static SportEvent of(Fixture fixture) {
    return of(
        fixture.id(),
        fixture.league().name(),
        fixture.home(),
        fixture.away(),
        fixture.kickOff(),
        fixture.state());
  }

  static SportEvent of(
      String id, String league, String home, String away, Instant kickOff, EventState state) {
    Map<String, String> selections = new LinkedHashMap<>();
    selections.put("home", home);
    selections.put("draw", "Draw");
    selections.put("away", away);
    return new SportEvent(
        "football", id, RoomKey.odds(id), home + " v " + away, league, kickOff, selections, state);
  }
}
