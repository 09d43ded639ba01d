package io.touchline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of the running stack answer, kept in a file for the other commands: ports may be
 * others than the defaults. One line a part, {@code name=address}.
 */
public final class Endpoints {
  private Endpoints() {}

  static void write(Path home, Map<String, String> addresses) throws IOException {
    StringBuilder lines = new StringBuilder();
    addresses.forEach(
        (name, address) -> lines.append(name).append('=').append(address).append('\n'));
    Files.createDirectories(home.resolve("run"));
    Files.writeString(file(home), lines);
  }

  static void remove(Path home) throws IOException {
    Files.deleteIfExists(file(home));
  }

  /** Address by part; empty if no stack has written any. */
  public static Map<String, String> read(Path home) throws IOException {
    Map<String, String> addresses = new LinkedHashMap<>();
    if (Files.exists(file(home))) {
      for (String line : Files.readAllLines(file(home))) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          addresses.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    }
    return addresses;
  }

  private static Path file(Path home) {
    return home.resolve("run").resolve("endpoints");
  }
}
