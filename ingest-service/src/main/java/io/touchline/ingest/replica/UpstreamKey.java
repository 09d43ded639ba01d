package io.touchline.ingest.replica;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys in Redis of what one server said, so that it is not taken for the word of another. */
final class UpstreamKey {
  private static final int HASH_BYTES = 8;

  private UpstreamKey() {}

  /** The key of {@code what} for the server at this address. */
  static String of(URI siteUrl, String what) {
    try {
      byte[] address = siteUrl.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(address);
      String server = HexFormat.of().formatHex(hash, 0, HASH_BYTES);
      return "{touchline:ingest:espn}:%s:%s".formatted(server, what);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
