/**
 * Keeps all books, and makes Kafka records of what happens to them.
 *
 * <p>Enters: what sources say ({@link io.touchline.odds.quote.OddsReading}), and what happens in
 * matches. Leaves: a {@link io.touchline.odds.publish.Publication}, the ticks and images of one
 * transaction. {@link io.touchline.odds.publish.BookRepository} reads the state back from Kafka.
 * All on the thread that holds the lease.
 */
package io.touchline.odds.publish;
