/**
 * The sandbox upstream: an HTTP server that answers as ESPN and The Odds API do, on one port, and
 * can be told to misbehave.
 *
 * <p>In: the adapters' requests for scoreboards, summaries and odds, and the control requests below
 * {@code /sandbox}. Out: what {@code scoreboard}, {@code espnodds} and {@code oddsapi} say, spoilt
 * by the fault that {@code faults} has for it, if any. Every request has a virtual thread of its
 * own.
 */
package io.touchline.local.sandbox;
