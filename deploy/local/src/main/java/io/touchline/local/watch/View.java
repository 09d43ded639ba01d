package io.touchline.local.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Shows frames. Called from several threads, so each method of an implementation is synchronized.
 */
public interface View {
  /**
   * A frame has come.
   *
   * @param text as it came
   * @param frame the same, read
   */
  void frame(String text, JsonNode frame);

  /** Something about the connection. */
  void notice(String line);

  /** The rooms that this view wants beside those that the user named, by what it has seen. */
  Set<String> wantedRooms();

  /** Leaves the terminal as it was found. */
  void end();
}
