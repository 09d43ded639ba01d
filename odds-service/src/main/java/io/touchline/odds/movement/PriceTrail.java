package io.touchline.odds.movement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One price's way through the last hour: the last price of each minute in which it moved, at most
 * 61 of them, and the price before. Immutable.
 *
 * @param start the price before the first step, decimal
 * @param steps in time order, at most one a minute
 */
public record PriceTrail(double start, List<Step> steps) {
  /** How far back a trail answers. */
  public static final Duration SPAN = Duration.ofMinutes(60);

  static final Duration VELOCITY_SPAN = Duration.ofMinutes(5);
  private static final long MINUTE = 60_000;

  /**
   * A price from a time on.
   *
   * @param price decimal
   */
  public record Step(Instant at, double price) {
    private long minute() {
      return Math.floorDiv(at.toEpochMilli(), MINUTE);
    }
  }

  public PriceTrail {
    steps = List.copyOf(steps);
  }

  /** A trail that begins with a change; {@code previous} is null for the very first price. */
  public static PriceTrail begin(Double previous, double price, Instant at) {
    return new PriceTrail(previous == null ? price : previous, List.of(new Step(at, price)));
  }

  /**
   * The same, one change later. A change older than the last one is no news and changes nothing.
   */
  public PriceTrail with(double price, Instant at) {
    if (at.isBefore(steps.getLast().at())) {
      return this;
    }
    Step step = new Step(at, price);
    List<Step> kept = new ArrayList<>(steps);
    if (kept.getLast().minute() == step.minute()) {
      kept.removeLast();
    }
    kept.add(step);
    double before = start;
    while (kept.getFirst().minute() < step.minute() - SPAN.toMinutes()) {
      before = kept.removeFirst().price();
    }
    return new PriceTrail(before, kept);
  }

  /**
   * The price that stood at a time within the last hour; where it moved twice within a minute, only
   * the second move is known.
   */
  public double priceAt(Instant at) {
    double price = start;
    for (Step step : steps) {
      if (step.at().isAfter(at)) {
        break;
      }
      price = step.price();
    }
    return price;
  }

  /** The price now, decimal. */
  public double last() {
    return steps.getLast().price();
  }

  /** {@code last / price then - 1}. */
  public double moveSince(Instant then) {
    return last() / priceAt(then) - 1;
  }

  /**
   * The mean change over the last 5 minutes, or since the opening if that is younger, in per cent a
   * minute. A price younger than a minute counts as one minute old: else one step within seconds
   * would look like a landslide.
   */
  public double velocity(Instant openedAt, Instant now) {
    Instant from = now.minus(VELOCITY_SPAN);
    if (openedAt.isAfter(from)) {
      from = openedAt;
    }
    double minutes = Math.max(1, Duration.between(from, now).toMillis() / (double) MINUTE);
    return 100 * moveSince(from) / minutes;
  }
}
