package io.touchline.odds.history.query;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer answer.
 *
 * @param next the last item's place, after which the next page begins; null if this is the last
 *     page
 */
public record Page<T>(List<T> items, List<String> next) {

  /** Of one item more than wanted, if there are that many: then there is a next page. */
  static <T> Page<T> of(List<T> found, int limit, Function<T, List<String>> place) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, place.apply(items.getLast()));
  }
}
