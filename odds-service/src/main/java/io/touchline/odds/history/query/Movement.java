package io.touchline.odds.history.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a price went through a window, counting only what a bet would have been taken at. Over
 * several bookmakers it is their best price that is followed.
 *
 * @param opening the price that stood when the window began, or else the first in it; null, like
 *     the four that follow, if no bet was taken at any
 * @param current the last one; if no bet is taken at the window's end, the last at which one was
 * @param high the highest
 * @param low the lowest
 * @param average by time: each price counts for as long as it could be taken
 * @param change {@code current - opening}
 * @param relativeChange {@code current / opening - 1}
 * @param takeable whether a bet is taken at the window's end
 * @param moves how often the price became another one
 * @param ticks how many ticks the window has, suspensions included
 * @param firstAt the first tick's {@code seenAt}; null if there is none
 * @param lastAt the last one's
 */
public record Movement(
    Double opening,
    Double current,
    Double high,
    Double low,
    Double average,
    Double change,
    Double relativeChange,
    boolean takeable,
    int moves,
    int ticks,
    Instant firstAt,
    Instant lastAt) {

  /** The best price from a moment on; empty while there is none. */
  private record Step(Instant at, OptionalDouble price) {}

  /**
   * Works it out.
   *
   * @param points of one selection, in order, at least one
   * @param end of the window, or now if that is earlier
   */
  public static Movement of(List<PricePoint> points, Instant end) {
    List<Step> steps = best(points);
    List<Double> prices =
        steps.stream()
            .filter(step -> step.price().isPresent())
            .map(step -> step.price().getAsDouble())
            .toList();
    List<PricePoint> ticks = points.stream().filter(PricePoint::tick).toList();
    Instant firstAt = ticks.isEmpty() ? null : ticks.getFirst().at();
    Instant lastAt = ticks.isEmpty() ? null : ticks.getLast().at();
    boolean takeable = steps.getLast().price().isPresent();
    if (prices.isEmpty()) {
      return new Movement(
          null, null, null, null, null, null, null, takeable, 0, ticks.size(), firstAt, lastAt);
    }
    double opening = prices.getFirst();
    double current = prices.getLast();
    return new Movement(
        opening,
        current,
        prices.stream().mapToDouble(p -> p).max().getAsDouble(),
        prices.stream().mapToDouble(p -> p).min().getAsDouble(),
        average(steps, current, end),
        current - opening,
        current / opening - 1,
        takeable,
        moves(prices),
        ticks.size(),
        firstAt,
        lastAt);
  }

  private static List<Step> best(List<PricePoint> points) {
    Map<String, Double> takeable = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      PricePoint point = points.get(i);
      if (point.takeable()) {
        takeable.put(point.bookmakerId(), point.price());
      } else {
        takeable.remove(point.bookmakerId());
      }
      // One answer of a source brings many bookmakers at the same moment: what is between them is
      // no price that ever stood.
      boolean more = i + 1 < points.size() && points.get(i + 1).at().equals(point.at());
      if (!more) {
        steps.add(new Step(point.at(), takeable.values().stream().mapToDouble(p -> p).max()));
      }
    }
    return steps;
  }

  private static double average(List<Step> steps, double current, Instant end) {
    double sum = 0;
    double seconds = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : end;
      if (step.price().isPresent() && until.isAfter(step.at())) {
        double stood = Duration.between(step.at(), until).toNanos() / 1e9;
        sum += step.price().getAsDouble() * stood;
        seconds += stood;
      }
    }
    return seconds == 0 ? current : sum / seconds;
  }

  private static int moves(List<Double> prices) {
    int moves = 0;
    for (int i = 1; i < prices.size(); i++) {
      if (Double.compare(prices.get(i), prices.get(i - 1)) != 0) {
        moves++;
      }
    }
    return moves;
  }
}
