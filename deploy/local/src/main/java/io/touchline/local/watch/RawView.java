package io.touchline.local.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Set;

/** One line a frame, as it came, for pipes and scripts; notices go elsewhere. */
public final class RawView implements View {
  private final PrintStream frames;
  private final PrintStream notices;

  public RawView(PrintStream frames, PrintStream notices) {
    this.frames = frames;
    this.notices = notices;
  }

  @Override
  public synchronized void frame(String text, JsonNode frame) {
    frames.println(text);
    frames.flush();
  }

  @Override
  public synchronized void notice(String line) {
    notices.println(line);
    notices.flush();
  }

  @Override
  public Set<String> wantedRooms() {
    return Set.of();
  }

  @Override
  public synchronized void end() {
    frames.flush();
  }
}
