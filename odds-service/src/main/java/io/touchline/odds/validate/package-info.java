/**
 * What cannot be a price is refused, and what is odd is marked: pure functions, on whichever thread
 * calls.
 *
 * <p>Enters: a {@link io.touchline.odds.quote.MarketQuote} as an adapter read it. Leaves: {@link
 * io.touchline.odds.validate.Validated}, the prices that hold, the selections whose price does not,
 * and a {@link io.touchline.odds.quote.Refusal} for each broken {@link
 * io.touchline.odds.validate.Rule}. One bad price never costs another bookmaker's.
 */
package io.touchline.odds.validate;
