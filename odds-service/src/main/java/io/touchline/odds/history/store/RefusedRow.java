package io.touchline.odds.history.store;

/**
 * A record that is not kept as a tick.
 *
 * @param reason the kind, in upper case
 * @param detail in words
 * @param record the value as it came; null if it had none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: on its way into a column
public record RefusedRow(
    short logId, int partition, long offset, String reason, String detail, byte[] record) {}
