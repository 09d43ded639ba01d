/**
 * ESPN's odds: from scoreboards, and for matches of which those have none, from the core API or a
 * summary.
 *
 * <p>Enters: a parsed answer. Leaves: fixtures, quotes of the match's result in decimal odds, and
 * refusals. All of ESPN's ways of writing a bookmaker's odds go through one reader, {@link
 * io.touchline.odds.source.espn.EspnOddsItem}. On the polling thread.
 */
package io.touchline.odds.source.espn;
