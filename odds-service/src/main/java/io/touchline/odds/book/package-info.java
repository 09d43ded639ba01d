/**
 * The latest price of each bookmaker and selection of a market: immutable values and pure
 * functions, time passed in, on whichever thread calls.
 *
 * <p>Enters: validated quotes, incidents, the event's state. Leaves: a {@link
 * io.touchline.odds.book.BookChange}, the market's new state and each real {@link
 * io.touchline.odds.book.Change}: another price, suspended, open again. A price that is merely
 * confirmed is none. A bookmaker that is silent does not vanish; whether its price can still be
 * taken is for {@link io.touchline.odds.book.MarketBook#open} to say.
 */
package io.touchline.odds.book;
