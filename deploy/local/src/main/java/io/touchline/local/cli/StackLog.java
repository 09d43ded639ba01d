package io.touchline.local.cli;

import io.touchline.local.process.LogFiles;
import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what this JVM logs, Kafka's part above all, to {@code stack.log} and nowhere else. */
final class StackLog {
  // Held: java.util.logging forgets the level of a logger that nobody refers to.
  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("kafka"),
          Logger.getLogger("org.apache.kafka"),
          Logger.getLogger("state.change.logger"));

  private StackLog() {}

  static void begin(LogFiles logs) throws IOException {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    FileHandler file = new FileHandler(logs.begin("stack").toString(), true);
    file.setFormatter(new SimpleFormatter());
    root.addHandler(file);
  }
}
