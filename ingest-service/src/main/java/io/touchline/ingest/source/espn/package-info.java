/**
 * ESPN's scoreboards over HTTP.
 *
 * <p>Enters: a {@link io.touchline.events.football.League} to ask for. Leaves: an {@link
 * io.touchline.ingest.source.espn.EspnAnswer}, which is either the parsed body or one of the ways
 * in which a source fails. Status, headers and size are looked at before a byte is parsed. Runs on
 * the polling thread, which blocks for at most the whole-request timeout.
 */
package io.touchline.ingest.source.espn;
