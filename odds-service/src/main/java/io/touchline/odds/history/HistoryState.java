package io.touchline.odds.history;

import java.util.Locale;

/** What the writer of the history does now. */
public enum HistoryState {
  /** This process does not write the history. */
  DISABLED,
  STARTING,
  WRITING,
  /** PostgreSQL is away or refuses; the ticks wait in Kafka. */
  DATABASE_AWAY,
  /** Kafka is away, or the topic is not there. */
  KAFKA_AWAY,
  /** A fault of our own, which is tried again. */
  FAILING,
  STOPPED;

  /** The name on the wire, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
