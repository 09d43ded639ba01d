package io.touchline.odds.book;

import java.util.List;
import java.util.Map;

/**
 * What became of a book.
 *
 * @param after its new state; differs from the one before also where prices were only confirmed
 * @param changes to be told, each once, in this order
 * @param ignored how many bookmakers' quotes were not applied
 */
public record BookChange(MarketBook after, List<Change> changes, Map<Ignored, Integer> ignored) {
  public BookChange {
    changes = List.copyOf(changes);
    ignored = Map.copyOf(ignored);
  }
}
