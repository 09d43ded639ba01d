package io.touchline.local.stack;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the person at the terminal reads: own words, a progress line while something works, and the
 * parts' log lines with the part's name before each. Colours on a terminal unless {@code NO_COLOR}
 * is set. Safe from any thread.
 */
public final class Console {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final List<String> COLOURS = List.of("36", "35", "33", "32", "34", "31");

  private final PrintStream out;
  private final boolean terminal;
  private final boolean colours;
  private final Map<String, String> colourOfPart = new HashMap<>();
  private String progress = "";
  private String lastLine = "";

  /**
   * A console on a stream.
   *
   * @param terminal whether lines can be written over
   */
  public Console(PrintStream out, boolean terminal, Map<String, String> environment) {
    this.out = out;
    this.terminal = terminal;
    this.colours = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** One of our own lines. */
  public synchronized void say(String line) {
    erase();
    out.println(line);
    out.flush();
    show();
  }

  /** A line of a part's log. */
  public synchronized void log(String part, String line) {
    say(paint(part, "%-9s|".formatted(part)) + " " + line);
  }

  /** A line of ours among the log lines. */
  public void tell(String line) {
    log("touchline", LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + line);
  }

  /** What is being done; stands in one line on a terminal, else each is a line. */
  public synchronized void progress(String doing) {
    if (terminal) {
      erase();
      progress = doing;
      show();
    } else if (!doing.isEmpty() && !doing.equals(lastLine)) {
      lastLine = doing;
      out.println(doing);
      out.flush();
    }
  }

  private void erase() {
    if (!progress.isEmpty()) {
      out.print("\r\u001b[K");
    }
  }

  private void show() {
    if (!progress.isEmpty()) {
      out.print(progress);
      out.flush();
    }
  }

  private String paint(String part, String text) {
    if (!colours) {
      return text;
    }
    String colour =
        colourOfPart.computeIfAbsent(part, p -> COLOURS.get(colourOfPart.size() % COLOURS.size()));
    return "\u001b[" + colour + "m" + text + "\u001b[0m";
  }
}
