/**
 * The prices of the simulated matches: home win, draw and away win in regular time.
 *
 * <p>In: a {@link io.touchline.local.simulation.Standing}. {@link io.touchline.local.odds.FairOdds}
 * says how likely each result is, {@link io.touchline.local.odds.RandomWalk} what the market makes
 * of it; out comes, from {@link io.touchline.local.odds.OddsBoard}, what each bookmaker offers,
 * with its own margin, pace and ladder, or that it has suspended its betting. Pure: the same match
 * at the same moment has the same prices, before and after a restart. Safe from any thread.
 */
package io.touchline.local.odds;
