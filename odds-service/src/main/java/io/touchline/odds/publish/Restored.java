package io.touchline.odds.publish;

import io.touchline.odds.book.MarketBook;
import io.touchline.odds.movement.PriceTrails;
import java.time.Instant;
import java.util.Map;

/**
 * The state as Kafka has it.
 *
 * @param books by event's id
 * @param trails of the last hour
 * @param imagesAt the time of the newest image; {@link Instant#EPOCH} if there is none
 */
public record Restored(Map<String, MarketBook> books, PriceTrails trails, Instant imagesAt) {
  public Restored {
    books = Map.copyOf(books);
  }
}
