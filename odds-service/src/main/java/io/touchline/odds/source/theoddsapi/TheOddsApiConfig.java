package io.touchline.odds.source.theoddsapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How The Odds API is asked. Environment variables: {@code TOUCHLINE_ODDS_API_…}. */
@ConfigMapping(prefix = "touchline.odds.api")
public interface TheOddsApiConfig {
  /** Base address, without a path. */
  @WithDefault("https://api.the-odds-api.com")
  URI url();

  /** The key of a subscription. Without it this source is off. */
  Optional<String> key();

  /** Whose bookmakers are asked for; each costs one credit more a request. */
  @WithDefault("eu,uk")
  List<String> regions();

  /** Credits of the month that are left alone, for others who use the key. */
  @WithDefault("0")
  int quotaReserve();

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
