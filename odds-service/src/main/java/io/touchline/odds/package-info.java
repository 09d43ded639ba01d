/**
 * Odds of many bookmakers, from their sources to Kafka and into the history.
 *
 * <p>{@code source} asks and {@code normalize} turns what comes into {@code quote}s in decimal
 * odds; {@code matching} finds the event that each belongs to; {@code validate} refuses what cannot
 * be; {@code book} keeps the latest price of each bookmaker; {@code pricing} and {@code movement}
 * work out what follows from it, {@code image} puts it in the words of the wire and reads it back;
 * {@code publish} writes images and ticks to Kafka, exactly once; {@code polling} drives all that.
 * Apart from it, {@code history} reads the ticks from Kafka into PostgreSQL, and {@code api}
 * answers questions.
 */
package io.touchline.odds;
