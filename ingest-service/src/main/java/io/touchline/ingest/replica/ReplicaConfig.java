package io.touchline.ingest.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How replicas share the work. Environment variables: {@code TOUCHLINE_INGEST_…}. */
@ConfigMapping(prefix = "touchline.ingest")
public interface ReplicaConfig {
  /** Milliseconds for which a replica that died may still be taken for the one that polls. */
  @WithDefault("5000")
  int leaseTtlMs();

  /** Hours for which a match is kept after its end, or after it was last seen. */
  @WithDefault("48")
  int matchRetentionHours();

  /** Seconds between two records of the sources' state when it does not change. */
  @WithDefault("30")
  int statusInterval();

  /** Milliseconds within which new odds go out beside a match; and no more often than that. */
  @WithDefault("1000")
  int oddsDelayMs();
}
