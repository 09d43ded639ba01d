package io.touchline.odds.source;

import java.net.URI;

/** Checks of single settings; a wrong one stops the start with its name and value. */
public final class Settings {
  private Settings() {}

  /**
   * A number within bounds.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  public static int range(String property, int value, int min, int max) {
    if (value < min || value > max) {
      throw wrong(property, value, "from " + min + " to " + max);
    }
    return value;
  }

  /**
   * A server's address.
   *
   * @throws IllegalArgumentException naming the property and its value
   */
  public static URI server(String property, URI value) {
    boolean http = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
    if (!http || value.getHost() == null) {
      throw wrong(property, value, "an http or https address");
    }
    return value;
  }

  /** What to throw for a wrong value. */
  public static IllegalArgumentException wrong(String property, Object value, String wanted) {
    return new IllegalArgumentException(
        "%s is %s; it must be %s".formatted(property, value, wanted));
  }
}
