/**
 * ESPN's vocabulary: how it names leagues, how its scoreboards are asked for and what they look
 * like.
 *
 * <p>Enters: a {@link io.touchline.events.football.League} to ask for. Leaves: the {@link
 * io.touchline.upstream.http.Request} for it, and {@link io.touchline.ingest.source.espn.EspnEvent}
 * to read the answer with. Values, for any thread.
 */
package io.touchline.ingest.source.espn;
