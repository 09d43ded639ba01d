package io.touchline.odds.movement;

import io.touchline.events.odds.Market;
import io.touchline.events.odds.OddsTick;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trails of all prices that moved in the last hour. Kept by one thread. A price without a trail
 * has stood still for an hour at least.
 */
public final class PriceTrails {
  private final Map<Place, PriceTrail> trails = new HashMap<>();

  private record Place(String eventId, Market market, String bookmakerId, String selection) {}

  /**
   * Takes a tick; of each price in time order. Ticks of suspension keep the price, and are taken
   * too.
   */
  public void add(OddsTick tick) {
    Place place = new Place(tick.eventId(), tick.market(), tick.bookmakerId(), tick.selection());
    trails.merge(
        place,
        PriceTrail.begin(tick.previous(), tick.price(), tick.changedAt()),
        (held, begun) -> held.with(tick.price(), tick.changedAt()));
  }

  /** The trail of a price, if it moved in the last hour. */
  public Optional<PriceTrail> of(
      String eventId, Market market, String bookmakerId, String selection) {
    return Optional.ofNullable(trails.get(new Place(eventId, market, bookmakerId, selection)));
  }

  /** Lets go of trails whose last step is more than an hour old, and so say nothing any more. */
  public void forgetOld(Instant now) {
    Instant horizon = now.minus(PriceTrail.SPAN);
    trails.values().removeIf(trail -> trail.steps().getLast().at().isBefore(horizon));
  }

  /** How many there are. */
  public int size() {
    return trails.size();
  }
}
