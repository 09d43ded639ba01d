/**
 * Odds as they go over the wire, and as analysts read them from the topics.
 *
 * <p>Prices are decimal odds: what one unit staked pays back, stake included; at least 1.01.
 * Probabilities and ratios are fractions of one. A selection is named {@code home}, {@code draw} or
 * {@code away} in a football market, and by the runner's id in a racing market.
 *
 * <p>Every price carries two clocks: {@code changedAt}, when the bookmaker changed it, and {@code
 * seenAt}, when we last saw it confirmed. A price that cannot be taken now is still listed, but
 * never where a reader looks for one that can.
 */
package io.touchline.events.odds;
