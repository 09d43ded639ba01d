package io.touchline.upstream.polite;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys in Redis of what concerns a source, the same for all services that ask it. */
final class SourceKey {
  private static final int HASH_BYTES = 8;

  private SourceKey() {}

  /** The key of {@code what} for a source, whichever of its servers is asked. */
  static String of(String source, String what) {
    return "{touchline:%s}:%s".formatted(source, what);
  }

  /** The key of what one server said, so that it is not taken for the word of another. */
  static String of(String source, URI server, String what) {
    try {
      byte[] address = server.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(address);
      return of(source, HexFormat.of().formatHex(hash, 0, HASH_BYTES) + ":" + what);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
