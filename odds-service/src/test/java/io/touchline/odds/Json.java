package io.touchline.odds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON of tests: written with single quotes, read from recordings, and broken on purpose. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> ODDITIES =
      List.of("null", "[]", "{}", "[null]", "\"\"", "\"x\"", "-1", "1e99", "true", "[[{}]]");

  private Json() {}

  /** Parses a text in which single quotes stand for double ones. */
  public static JsonNode of(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many kinds of oddities {@link #spoil} knows. */
  public static int oddities() {
    return ODDITIES.size();
  }

  /**
   * Puts an oddity in the place of one of all values below a node.
   *
   * @param where any number, the place modulo their count
   */
  public static void spoil(JsonNode root, int where, int oddity) {
    List<Runnable> places = new ArrayList<>();
    collect(root, of(ODDITIES.get(oddity)), places);
    places.get(where % places.size()).run();
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        places.add(() -> object.set(field.getKey(), value));
        collect(field.getValue(), value, places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(() -> array.set(index, value));
        collect(array.get(i), value, places);
      }
    }
  }
}
