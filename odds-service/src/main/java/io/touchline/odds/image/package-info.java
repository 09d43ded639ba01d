/**
 * Between the book and the wire: pure functions, on whichever thread calls.
 *
 * <p>Enters: a book and the trails of its prices. Leaves: the image that subscribers get, the ticks
 * of what changed; and from an image read back, the same book again, so that a restart tells
 * nothing twice and loses nothing.
 */
package io.touchline.odds.image;
