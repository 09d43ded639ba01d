/**
 * Who asks the sources, when, and how often; and the one thread that keeps the books.
 *
 * <p>Enters: time, and what has happened in matches (the feed {@code football.match-events}).
 * Leaves: transactions on Kafka. While this replica holds the lease, an {@link
 * io.touchline.odds.polling.OddsSession} runs on the lease's thread; beside it each source has a
 * {@link io.touchline.odds.polling.SourcePoll} on a thread of its own, so that none waits for
 * another. All of them put what they learn into the {@link io.touchline.odds.polling.Inbox}.
 */
package io.touchline.odds.polling;
