/**
 * The sandbox upstream: an HTTP server that answers as ESPN does, and can be told to misbehave.
 *
 * <p>In: {@code GET /apis/site/v2/sports/soccer/{slug}/scoreboard} of the adapters, and the control
 * requests below {@code /sandbox}. Out: what {@code scoreboard} says, spoilt by the fault that is
 * switched on, if any. Every request has a virtual thread of its own.
 */
package io.touchline.local.sandbox;
