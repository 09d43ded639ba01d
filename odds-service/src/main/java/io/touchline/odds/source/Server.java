package io.touchline.odds.source;

/** The servers that are asked. Each has its address and its limits of its own. */
public enum Server {
  ESPN_SITE("espn"),
  ESPN_CORE("espn"),
  THE_ODDS_API("the-odds-api");

  private final String source;

  Server(String source) {
    this.source = source;
  }

  /** The name of the source that the server belongs to, as it stands in quotes and reports. */
  public String source() {
    return source;
  }
}
