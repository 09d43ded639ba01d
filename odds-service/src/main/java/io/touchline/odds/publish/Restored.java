package io.touchline.odds.publish;

import io.touchline.odds.book.MarketBook;
import io.touchline.odds.movement.PriceTrails;
import java.util.Map;

/**
 * The state as Kafka has it.
 *
 * @param books by event's id
 * @param trails of the last hour
 */
public record Restored(Map<String, MarketBook> books, PriceTrails trails) {
  public Restored {
    books = Map.copyOf(books);
  }
}
