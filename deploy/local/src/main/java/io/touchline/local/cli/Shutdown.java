package io.touchline.local.cli;

import io.touchline.local.process.LogFollower;
import io.touchline.local.stack.Console;
import io.touchline.local.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the stack down when the JVM ends, for whatever reason, once and in order. Ctrl-C, SIGTERM
 * and {@code touchline down} end the JVM; a second signal kills what is left.
 *
 * <p>Nobody else closes the stack: the thread that starts it just leaves.
 */
final class Shutdown {
  private static final int ON_INTERRUPT = 130;
  private static final Duration START_TO_GIVE_UP = Duration.ofMinutes(1);

  private final Stack stack;
  private final Console console;
  private final Interruption starter;
  private final AtomicInteger signals = new AtomicInteger();
  private volatile LogFollower follower;

  private Shutdown(Stack stack, Console console, Interruption starter) {
    this.stack = stack;
    this.console = console;
    this.starter = starter;
  }

  /**
   * From now on the end of the JVM ends the stack.
   *
   * @param starter the thread that starts the stack: it is interrupted if that still goes on
   */
  static Shutdown install(Stack stack, Console console, Interruption starter) {
    Shutdown shutdown = new Shutdown(stack, console, starter);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
    Signals.on("INT", () -> shutdown.signalled(ON_INTERRUPT));
    Signals.on("TERM", () -> shutdown.signalled(0));
    return shutdown;
  }

  private void signalled(int exitStatus) {
    if (signals.getAndIncrement() == 0) {
      // Not on the signal's thread, which must stay free for the second.
      Thread.ofPlatform().name("exit").start(() -> System.exit(exitStatus));
    } else {
      stack.kill();
      Runtime.getRuntime().halt(ON_INTERRUPT);
    }
  }

  /** The logs that are followed, to be told to the end. */
  void follows(LogFollower logs) {
    follower = logs;
  }

  private void run() {
    boolean asked = signals.get() > 0;
    try {
      if (asked) {
        console.say("Stopping …");
      }
      if (!starter.interrupt(START_TO_GIVE_UP)) {
        console.say("touchline: the start goes on and on; stopping what has come up");
      }
      stack.close();
      if (follower != null) {
        follower.close();
      }
      if (asked) {
        console.say("Stopped.");
      }
    } catch (IOException e) {
      console.say("touchline: did not stop cleanly: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
