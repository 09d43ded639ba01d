package io.touchline.odds.history.store;

import io.touchline.events.odds.OddsTick;

/**
 * A tick as it goes into its table.
 *
 * @param logId of the topic
 * @param partition of the topic
 * @param offset of the record; with the two before it the tick's identity
 * @param selectionId of the event's selection
 * @param sourceId of who says so
 */
public record TickRow(
    short logId,
    int partition,
    long offset,
    int selectionId,
    int bookmakerId,
    short sourceId,
    OddsTick tick) {}
