/**
 * The prices of {@code odds} as ESPN writes them: American in scoreboards and summaries, with
 * fractions and decimals in its core API.
 *
 * <p>In: a {@link io.touchline.local.simulation.Standing}. Out: JSON. Pure; safe from any thread.
 */
package io.touchline.local.espnodds;
