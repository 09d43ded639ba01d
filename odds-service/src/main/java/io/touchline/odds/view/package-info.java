/**
 * The odds of this moment, for whoever asks any replica.
 *
 * <p>Enters: the feeds {@code football.odds} and {@code odds.ticks}, read by every replica on a
 * thread of its own. Leaves: answers to the questions of {@code api}, on any thread.
 */
package io.touchline.odds.view;
