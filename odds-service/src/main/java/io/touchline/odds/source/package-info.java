/**
 * The seam between polling and the sources of odds.
 *
 * <p>A source says what to ask ({@link io.touchline.odds.source.Ask}) and reads what came ({@link
 * io.touchline.odds.source.Reply}) into an {@link io.touchline.odds.quote.OddsReading}; it sends
 * nothing itself. All of that runs on the polling thread, and no record of a source, however
 * broken, makes it throw: what cannot be read is a refusal by a {@link
 * io.touchline.odds.source.Rule}.
 */
package io.touchline.odds.source;
