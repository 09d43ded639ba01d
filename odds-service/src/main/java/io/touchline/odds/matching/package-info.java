/**
 * Which fixture is meant by an event of a source that has names and ids of its own. Pure functions,
 * on whichever thread calls.
 *
 * <p>Enters: two names and a kick-off. Leaves: a {@link io.touchline.odds.matching.Match}, which is
 * one fixture or the reason why none was taken. Nothing is guessed: both sides must be the same
 * club by name or by a known other name, and the kick-offs must be near. How alike two names look
 * only orders the candidates that the reason names.
 */
package io.touchline.odds.matching;
