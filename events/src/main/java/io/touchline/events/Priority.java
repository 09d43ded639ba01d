package io.touchline.events;

/** The {@code priority} header of a record: what goes first in a client's queue. */
public enum Priority {
  NORMAL,
  /** Goals, results, suspensions: not delayed by prices and not conflated away. */
  HIGH;

  /** The name of the Kafka header; absent means {@link #NORMAL}. */
  public static final String HEADER = "priority";

  /** {@code high} or {@code normal}. */
  public String wireName() {
    return this == HIGH ? "high" : "normal";
  }
}
