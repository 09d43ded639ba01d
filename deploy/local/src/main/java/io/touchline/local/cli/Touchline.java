package io.touchline.local.cli;

import io.touchline.local.settings.Settings;
import io.touchline.local.stack.Console;
import io.touchline.local.stack.Sandbox;
import io.touchline.local.stack.StackException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class. */
@Command(
    name = "touchline",
    description = "Runs Touchline on this machine.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      TrainCommand.class,
      WatchCommand.class
    })
public final class Touchline {
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private Touchline() {}

  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Touchline());
    commands.setExecutionExceptionHandler((e, command, result) -> explained(e));
    System.exit(commands.execute(arguments));
  }

  /** What is expected to go wrong is told in its own words; the rest with its stack trace. */
  private static int explained(Exception e) throws Exception {
    if (e instanceof StackException || e instanceof IllegalArgumentException) {
      System.err.println("touchline: " + e.getMessage());
      return exitStatus(e);
    }
    throw e;
  }

  static int exitStatus(Exception e) {
    boolean usage =
        e instanceof Sandbox.BadRecordingsException || e instanceof IllegalArgumentException;
    return usage ? WRONG_USAGE : FAILED;
  }

  static Settings settings() {
    return new Settings(System.getenv());
  }

  static Console console() {
    Map<String, String> environment = System.getenv();
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        isTerminal(),
        environment);
  }

  @SuppressWarnings("SystemConsoleNull") // Since JDK 25 it is null again where there is none.
  static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }
}
