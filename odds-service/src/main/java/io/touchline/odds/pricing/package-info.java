/**
 * The mathematics of a market's prices: pure functions, on whichever thread calls.
 *
 * <p>Enters: {@link io.touchline.odds.pricing.OpenPrices}, the prices that can be taken now.
 * Leaves: the best of them, overrounds, the fair probabilities of the sharpest bookmaker, and the
 * prices above them. Prices are decimal odds, probabilities and ratios fractions of one.
 */
package io.touchline.odds.pricing;
