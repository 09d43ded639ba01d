package io.touchline.odds.image;

import io.touchline.events.Priority;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.Change;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.quote.EventState;

/** Changes as they are told. */
public final class OddsTicks {
  private OddsTicks() {}

  /**
   * The tick of a change. Its id follows from the price's place and the change's time, which no two
   * changes of a price share: told again, it has the same id.
   */
  public static OddsTick of(SportEvent event, Market market, Change change) {
    return new OddsTick(
        id(event, market, change),
        event.sport(),
        event.id(),
        event.name(),
        event.competition(),
        event.startsAt(),
        market,
        change.selection(),
        event.selections().getOrDefault(change.selection(), change.selection()),
        change.bookmakerId(),
        change.bookmaker(),
        change.after().price(),
        change.before() == null ? null : (Double) change.before().price(),
        change.after().original(),
        change.after().suspended(),
        event.state() == EventState.IN_PLAY,
        change.anomaly(),
        change.after().changedAt(),
        change.at(),
        change.source());
  }

  /** A suspension is told before prices. */
  public static Priority priority(OddsTick tick) {
    return tick.suspended() == null ? Priority.NORMAL : Priority.HIGH;
  }

  private static String id(SportEvent event, Market market, Change change) {
    return "%s/%s/%s/%s@%d"
        .formatted(
            event.room(),
            market.wireName(),
            change.bookmakerId(),
            change.selection(),
            change.after().changedAt().toEpochMilli());
  }
}
