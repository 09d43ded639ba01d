package io.touchline.local.faults;

import java.util.Arrays;
import java.util.Optional;

/** What the sandbox speaks: faults and the request log tell them apart. */
public enum Api {
  /** ESPN's scoreboards. */
  SCOREBOARD("scoreboard"),
  /** ESPN's summaries of single matches. */
  SUMMARY("summary"),
  /** ESPN's core API, which has another host in reality. */
  CORE("core"),
  /** The Odds API. */
  ODDS_API("odds-api");

  private final String wireName;

  Api(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  static Optional<Api> ofWireName(String name) {
    return Arrays.stream(values()).filter(a -> a.wireName.equals(name)).findFirst();
  }
}
