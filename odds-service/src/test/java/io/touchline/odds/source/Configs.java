package io.touchline.odds.source;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the service gets them: the defaults, and what a test changes. */
public final class Configs {
  private Configs() {}

  /**
   * A mapped configuration.
   *
   * @param changed full names of properties, with their values
   */
  public static <T> T of(Class<T> mapping, Map<String, String> changed) {
    return new SmallRyeConfigBuilder()
        .withMapping(mapping)
        .withDefaultValues(changed)
        // One prefix lies within another; the service maps both at once.
        .withValidateUnknown(false)
        .build()
        .getConfigMapping(mapping);
  }
}
