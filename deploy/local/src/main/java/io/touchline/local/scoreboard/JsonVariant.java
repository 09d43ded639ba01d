package io.touchline.local.scoreboard;

import java.util.Arrays;
import java.util.Optional;

/** Which year's form of ESPN's JSON to write. */
public enum JsonVariant {
  /**
   * Seconds as doubles, {@code startDate}, {@code odds} absent, {@code [null]} or a moneyline, a
   * top-level {@code provider}.
   */
  Y2026("2026"),
  /** Seconds as integers, providers in {@code odds}, top-level {@code season} and {@code day}. */
  Y2022("2022");

  private final String year;

  JsonVariant(String year) {
    this.year = year;
  }

  /** The name in settings and queries. */
  public String year() {
    return year;
  }

  public static Optional<JsonVariant> ofYear(String year) {
    return Arrays.stream(values()).filter(v -> v.year.equals(year)).findFirst();
  }
}
