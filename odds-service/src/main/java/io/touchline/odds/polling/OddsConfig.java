package io.touchline.odds.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How odds are polled and judged. Environment variables: {@code TOUCHLINE_ODDS_…}. */
@ConfigMapping(prefix = "touchline.odds")
public interface OddsConfig {
  /** Whether this replica may ask the sources; one that may not still writes the history. */
  @WithDefault("true")
  boolean pollEnabled();

  /** Seconds between two polls of a league of which no match is in play. */
  @WithDefault("120")
  int interval();

  /** Seconds between two polls of a league of which a match is in play. */
  @WithDefault("30")
  int liveInterval();

  /** Intervals without a confirmation after which a price is stale. */
  @WithDefault("3")
  int staleIntervals();

  /** Hours for which the odds of a match are kept after its end. */
  @WithDefault("48")
  int retentionHours();

  /** Bookmakers from the sharpest on, by id; one that ends with * means all that begin so. */
  @WithDefault("pinnacle,betfair_ex_*,matchbook,smarkets")
  List<String> sharpBookmakers();

  /** Expected value from which on a price is a value bet. */
  @WithDefault("0.02")
  double valueThreshold();

  /** Milliseconds for which a replica that died may still be taken for the one that polls. */
  @WithDefault("5000")
  int leaseTtlMs();

  /** Seconds between two records of the sources' state when it does not change. */
  @WithDefault("30")
  int statusInterval();
}
