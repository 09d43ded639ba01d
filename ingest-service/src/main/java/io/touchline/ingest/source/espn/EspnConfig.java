package io.touchline.ingest.source.espn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** How ESPN is asked. Environment variables: {@code TOUCHLINE_ESPN_…}. */
@ConfigMapping(prefix = "touchline.espn")
public interface EspnConfig {
  /** Base address, without a path. */
  @WithDefault("https://site.api.espn.com")
  URI siteUrl();

  /** Codes of {@link io.touchline.events.football.League}, separated by commas. */
  @WithDefault("PL,PD,SA,BL1,FL1,CL,EL,MLS")
  List<String> leagues();

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

  /** Seconds between two polls of a league of which a match is in play. */
  @WithDefault("30")
  int liveInterval();

  /** Seconds between two polls of a league of which none is. */
  @WithDefault("300")
  int idleInterval();

  /** Requests a second, over all replicas. */
  @WithDefault("2")
  int ratePerSecond();

  /** Requests a minute, over all replicas. */
  @WithDefault("60")
  int ratePerMinute();

  /** Seconds for which an answer with nothing in play serves in place of a request. */
  @WithDefault("300")
  int cacheTtl();

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
}
