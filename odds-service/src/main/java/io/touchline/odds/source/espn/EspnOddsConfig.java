package io.touchline.odds.source.espn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/**
 * How ESPN is asked. Environment variables: {@code TOUCHLINE_ESPN_…}; those that the ingest-service
 * has too mean the same there, and the limits of requests are shared with it.
 */
@ConfigMapping(prefix = "touchline.espn")
public interface EspnOddsConfig {
  /** Base address of scoreboards and summaries, without a path. */
  @WithDefault("https://site.api.espn.com")
  URI siteUrl();

  /** Base address of the core API, without a path. */
  @WithDefault("https://sports.core.api.espn.com")
  URI coreUrl();

  /** Codes of {@link io.touchline.events.football.League}, separated by commas. */
  @WithDefault("PL,PD,SA,BL1,FL1,CL,EL,MLS")
  List<String> leagues();

  /** Where matches are looked up whose scoreboard has no complete odds. */
  @WithDefault("core")
  Detail oddsDetail();

  /** Matches of a league that are looked up so in one poll. */
  @WithDefault("4")
  int oddsDetailsPerPoll();

  /** Milliseconds for the TCP and TLS handshakes. */
  @WithDefault("2000")
  int connectTimeoutMs();

  /** Milliseconds without a byte from the source, within the head or the body of an answer. */
  @WithDefault("4000")
  int readTimeoutMs();

  /** Milliseconds for a whole request, from the first byte sent to the last one read. */
  @WithDefault("8000")
  int totalTimeoutMs();

  /** Largest body, in bytes after decompression. */
  @WithDefault("8388608")
  int maxBodyBytes();

  /** Requests a second, over all replicas. */
  @WithDefault("2")
  int ratePerSecond();

  /** Requests a minute, over all replicas. */
  @WithDefault("60")
  int ratePerMinute();

  /** Milliseconds: the upper bound of the first wait after a failure; doubled by each further. */
  @WithDefault("1000")
  int backoffBaseMs();

  /** Milliseconds: no wait of our own is longer. */
  @WithDefault("60000")
  int backoffMaxMs();

  /** Failures in a row that open the circuit. */
  @WithDefault("5")
  int circuitFailures();

  /** Milliseconds for which an open circuit lets nothing through. */
  @WithDefault("30000")
  int circuitOpenMs();

  /** Where the odds of one match are asked for in full. */
  enum Detail {
    /** The core API. */
    CORE,
    /** The match's summary: the same prices in a much larger answer. */
    SUMMARY,
    /** Nowhere: what a scoreboard does not tell stays unknown. */
    NONE
  }
}
