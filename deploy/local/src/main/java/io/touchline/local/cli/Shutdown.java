package io.touchline.local.cli;

import io.touchline.local.process.LogFollower;
import io.touchline.local.stack.Console;
import io.touchline.local.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the stack down on Ctrl-C, SIGTERM or {@code touchline down}, once and in order; a second
 * signal kills what is left.
 */
final class Shutdown {
  private static final int ON_INTERRUPT = 130;
  private static final Duration START_TO_GIVE_UP = Duration.ofMinutes(1);

  private final Stack stack;
  private final Console console;
  private final Thread starter;
  private final AtomicInteger signals = new AtomicInteger();
  private volatile int status;
  private final CountDownLatch starterLeft = new CountDownLatch(1);
  private volatile LogFollower follower;

  private Shutdown(Stack stack, Console console, Thread starter) {
    this.stack = stack;
    this.console = console;
    this.starter = starter;
  }

  /** To be called on the thread that starts the stack: it is interrupted if that still goes on. */
  static Shutdown install(Stack stack, Console console) {
    Shutdown shutdown = new Shutdown(stack, console, Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
    Signals.on("INT", () -> shutdown.signalled(ON_INTERRUPT));
    Signals.on("TERM", () -> shutdown.signalled(0));
    return shutdown;
  }

  private void signalled(int exitStatus) {
    if (signals.getAndIncrement() == 0) {
      status = exitStatus;
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

  /** Ends the stack for a reason of ours. */
  int stop(int exitStatus) throws IOException {
    status = exitStatus;
    stack.close();
    return exitStatus;
  }

  /** The start has failed; there is nothing more to say. */
  void failed(int exitStatus) {
    status = exitStatus;
  }

  /** The thread that started the stack will not touch it any more. */
  void starterLeft() {
    starterLeft.countDown();
  }

  /** What the start is in the middle of must come up before it can be taken down. */
  private void awaitStarter() throws InterruptedException {
    if (!starterLeft.await(START_TO_GIVE_UP.toMillis(), TimeUnit.MILLISECONDS)) {
      console.say("touchline: the start goes on and on; stopping what has come up");
    }
  }

  private void run() {
    try {
      boolean asked = signals.get() > 0;
      if (asked) {
        console.say("Stopping …");
      }
      if (asked) {
        starter.interrupt();
        awaitStarter();
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
    // With the status that tells what happened, not the one that the JVM gives to a signal.
    Runtime.getRuntime().halt(status);
  }
}
