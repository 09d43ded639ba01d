package io.touchline.odds.history.query;

import java.util.Arrays;
import java.util.Optional;

/** How long a bucket is. Buckets are aligned to midnight UTC. */
public enum Resolution {
  MINUTE("1m", "1 minute"),
  FIVE_MINUTES("5m", "5 minutes"),
  QUARTER("15m", "15 minutes"),
  HOUR("1h", "1 hour"),
  DAY("1d", "1 day");

  private final String wireName;
  private final String interval;

  Resolution(String wireName, String interval) {
    this.wireName = wireName;
    this.interval = interval;
  }

  /** E.g. {@code 5m}. */
  public String wireName() {
    return wireName;
  }

  /** In PostgreSQL's words. */
  String interval() {
    return interval;
  }

  public static Optional<Resolution> of(String wireName) {
    return Arrays.stream(values()).filter(r -> r.wireName.equals(wireName)).findFirst();
  }
}
