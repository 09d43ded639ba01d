package io.touchline.odds.book;

import io.touchline.events.odds.Anomaly;
import java.time.Instant;

/**
 * One real change of one bookmaker's price of one selection: another price, suspended, or open
 * again.
 *
 * @param source who says so
 * @param before null for the first price
 * @param anomaly set if the move was large; null otherwise
 * @param at when we saw it
 */
public record Change(
    String bookmakerId,
    String bookmaker,
    String source,
    String selection,
    HeldPrice before,
    HeldPrice after,
    Anomaly anomaly,
    Instant at) {}
