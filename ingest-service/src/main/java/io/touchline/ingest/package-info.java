/**
 * Takes live sport from its sources to Kafka.
 *
 * <p>The life of an answer: {@code polling} decides when a league is asked for, in {@code
 * source.espn}'s words; {@code upstream} fetches it and says what is wrong if it is no scoreboard;
 * {@code normalize} makes matches of it and refuses what it cannot; {@code diff} tells what
 * happened since the last look; {@code publish} puts it all on Kafka in one transaction; {@code
 * quality} keeps the account of what went wrong. All of that on one thread.
 */
package io.touchline.ingest;
