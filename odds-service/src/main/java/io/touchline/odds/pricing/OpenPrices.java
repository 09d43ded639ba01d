package io.touchline.odds.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The prices of one market that can be taken now.
 *
 * @param selections all of the market, in order, without non-runners
 * @param byBookmaker price by selection by bookmaker's id; without prices that cannot be taken
 */
public record OpenPrices(
    List<String> selections, SortedMap<String, Map<String, Double>> byBookmaker) {

  public OpenPrices {
    selections = List.copyOf(selections);
    byBookmaker = Collections.unmodifiableSortedMap(new TreeMap<>(byBookmaker));
  }

  /** A bookmaker's prices of all selections, in order; empty if one of them cannot be taken. */
  public Optional<Map<String, Double>> book(String bookmakerId) {
    Map<String, Double> prices = byBookmaker.getOrDefault(bookmakerId, Map.of());
    Map<String, Double> book = new LinkedHashMap<>();
    for (String selection : selections) {
      Double price = prices.get(selection);
      if (price == null) {
        return Optional.empty();
      }
      book.put(selection, price);
    }
    return book.isEmpty() ? Optional.empty() : Optional.of(book);
  }
}
