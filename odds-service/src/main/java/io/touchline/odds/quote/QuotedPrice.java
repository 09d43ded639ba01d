package io.touchline.odds.quote;

/**
 * A price as it came, not yet validated.
 *
 * @param decimal in decimal odds, whatever the source writes; NaN if it cannot be read
 * @param original as the source writes it, e.g. {@code +138}, {@code 16/1}, {@code 1.85}
 * @param opening the opening price that the source tells beside it, decimal; null if it tells none
 */
public record QuotedPrice(double decimal, String original, Double opening) {}
