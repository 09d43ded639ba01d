/**
 * The Odds API, version 4: the prices of many bookmakers of a league's matches.
 *
 * <p>Enters: a parsed answer and the league's fixtures. Leaves: quotes of those matches' results,
 * events that are none of them, and refusals. Beside that: what is left of the month's quota, how
 * fast that lets us ask, and the API's errors in words. On the polling thread.
 */
package io.touchline.odds.source.theoddsapi;
