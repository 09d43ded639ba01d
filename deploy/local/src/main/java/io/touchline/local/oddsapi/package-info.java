/**
 * The matches and prices of the simulation in The Odds API's JSON (version 4).
 *
 * <p>In: a sport's key and the instant. Out: the JSON of its lists of sports and of odds, from
 * {@link io.touchline.local.oddsapi.OddsFeed}. It names things in its own way: sports by keys,
 * events by ids that ESPN does not know, some clubs by other names. Pure; safe from any thread.
 */
package io.touchline.local.oddsapi;
