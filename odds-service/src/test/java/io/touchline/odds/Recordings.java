package io.touchline.odds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;

/** What real sources answered. It lies beside the project, not in it. */
public final class Recordings {
  private static final Path FOLDER =
      Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();

  private Recordings() {}

  /** Reads a recording; the test that asks for one that is missing is skipped, saying so. */
  public static JsonNode read(String file) {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.isRegularFile(path), "No recording at " + path + ": skipped");
    return Json.read(path);
  }
}
