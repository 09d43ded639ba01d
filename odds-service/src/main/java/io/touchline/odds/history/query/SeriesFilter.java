package io.touchline.odds.history.query;

import java.time.Instant;

/**
 * Which prices are asked for.
 *
 * @param sport e.g. {@code football}
 * @param eventId as on the wire
 * @param market as on the wire, e.g. {@code h2h}
 * @param selection null for all of the market
 * @param bookmaker null for all
 * @param from inclusive, by {@code seenAt}
 * @param to exclusive
 */
public record SeriesFilter(
    String sport,
    String eventId,
    String market,
    String selection,
    String bookmaker,
    Instant from,
    Instant to) {}
