package io.touchline.local.cli;

import io.touchline.local.process.LogFiles;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what this JVM logs, Kafka's part above all, to a file and nowhere else. */
final class StackLog {
  // Held: java.util.logging forgets the level of a logger that nobody refers to.
  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("kafka"),
          Logger.getLogger("org.apache.kafka"),
          Logger.getLogger("state.change.logger"));

  private StackLog() {}

  /**
   * Begins a new log, which puts the last one aside: only to be called by who alone may write it.
   *
   * @param name of the log, without {@code .log}
   * @throws StackException if it cannot be written
   */
  static void begin(LogFiles logs, String name) throws StackException {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    try {
      FileHandler file = new FileHandler(logs.begin(name).toString(), true);
      file.setFormatter(new SimpleFormatter());
      root.addHandler(file);
    } catch (IOException e) {
      throw new StackException("Cannot write logs to " + logs.folder() + ": " + e, e);
    }
  }
}
