package io.touchline.local.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The matches as a table that refreshes itself, and below it what happened last. */
public final class TableView implements View {
  private static final String CLEAR = "\u001b[H\u001b[2J";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int EVENTS = 10;
  private static final int FRAME_LINES = 4;

  private final PrintStream out;
  private final int height;
  private final Map<String, JsonNode> boards = new LinkedHashMap<>();
  private final Deque<String> events = new ArrayDeque<>();
  private String notice = "";

  /**
   * A view that fills the terminal.
   *
   * @param height lines of the terminal
   */
  public TableView(PrintStream out, int height) {
    this.out = out;
    this.height = height;
  }

  @Override
  public synchronized void frame(String text, JsonNode frame) {
    JsonNode data = frame.path("data");
    switch (frame.path("event").asText()) {
      case "live_matches_update" -> boards.put(frame.path("key").asText("live_matches"), data);
      case "match_event" -> remember(Lines.event(data));
      case "system_status" -> sources(data);
      case "error" -> remember("error: " + data.path("message").asText());
      default -> {
        return;
      }
    }
    draw();
  }

  private void remember(String line) {
    events.addFirst(line);
    while (events.size() > EVENTS) {
      events.removeLast();
    }
  }

  private void sources(JsonNode data) {
    data.path("status")
        .properties()
        .forEach(
            source -> {
              String reason = source.getValue().path("reason").asText("");
              if (!reason.isEmpty()) {
                remember(
                    "source %s %s: %s"
                        .formatted(
                            source.getKey(), source.getValue().path("status").asText(), reason));
              }
            });
  }

  @Override
  public synchronized void notice(String line) {
    notice = line;
    draw();
  }

  @Override
  public synchronized Set<String> wantedRooms() {
    Set<String> rooms = new TreeSet<>();
    for (JsonNode match : matches()) {
      if (match.path("status").asText().equals("live")) {
        rooms.add("match:" + match.path("id").asText());
      }
    }
    return rooms;
  }

  private List<JsonNode> matches() {
    List<JsonNode> matches = new ArrayList<>();
    boards.values().forEach(board -> board.path("matches").forEach(matches::add));
    return matches;
  }

  private void draw() {
    List<JsonNode> matches = matches();
    StringBuilder screen = new StringBuilder(CLEAR);
    screen.append(BOLD).append("Touchline  ").append(String.join(" ", boards.keySet()));
    screen.append(PLAIN).append(provenance(matches)).append("  ").append(notice).append("\n\n");
    int rows = Math.max(1, height - EVENTS - FRAME_LINES);
    matches.stream().limit(rows).forEach(m -> screen.append(Lines.match(m)).append('\n'));
    if (matches.size() > rows) {
      screen.append("… and ").append(matches.size() - rows).append(" more\n");
    }
    screen.append('\n');
    events.forEach(event -> screen.append(event).append('\n'));
    out.print(screen);
    out.flush();
  }

  /** What is not real must say so, wherever a person sees it. */
  private static String provenance(List<JsonNode> matches) {
    for (JsonNode match : matches) {
      String source = match.path("source").asText();
      if (source.endsWith("-simulated")) {
        return "  [SIMULATED]";
      }
      if (source.endsWith("-recorded")) {
        return "  [RECORDED]";
      }
    }
    return "";
  }

  @Override
  public synchronized void end() {
    out.println();
    out.flush();
  }
}
