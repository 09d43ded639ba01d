/**
 * From each source's way of writing prices and bookmakers to one: decimal odds, and ids. Pure
 * functions, on whichever thread calls.
 *
 * <p>Enters: a text as a source writes it. Leaves: a number or an id, or the value that says that
 * it cannot be read ({@code NaN}, empty); never an exception.
 */
package io.touchline.odds.normalize;
