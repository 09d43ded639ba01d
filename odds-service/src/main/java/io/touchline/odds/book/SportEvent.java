package io.touchline.odds.book;

import io.touchline.events.RoomKey;
import io.touchline.odds.quote.EventState;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is bet on: a match or a race.
 *
 * @param sport {@code football} or {@code racing}
 * @param id over all services
 * @param room where its odds go
 * @param name e.g. {@code Arsenal v Chelsea}
 * @param competition the league's code or the meeting, e.g. {@code PL}
 * @param startsAt kick-off or off time by schedule
 * @param selections name by id, in the order in which they are read; without non-runners
 */
public record SportEvent(
    String sport,
    String id,
    RoomKey room,
    String name,
    String competition,
    Instant startsAt,
    Map<String, String> selections,
    EventState state) {

  public SportEvent {
    selections = Collections.unmodifiableMap(new LinkedHashMap<>(selections));
  }
}
