package io.touchline.odds.history.query;

import java.time.Instant;

/**
 * From then on a bookmaker's price is this.
 *
 * @param price decimal
 * @param takeable whether a bet was taken at it
 * @param tick whether a tick of the window says so; else it stood already when the window began
 */
public record PricePoint(
    String selection,
    String bookmakerId,
    Instant at,
    double price,
    boolean takeable,
    boolean tick) {}
