package io.touchline.odds.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which matches are looked at. Environment variables: {@code TOUCHLINE_ODDS_…}. */
@ConfigMapping(prefix = "touchline.odds")
public interface FixturesConfig {
  /** Days ahead for which matches are asked for. */
  @WithDefault("7")
  int days();

  /** Minutes by which two sources' kick-offs of one match may differ. */
  @WithDefault("180")
  int kickOffTolerance();
}
