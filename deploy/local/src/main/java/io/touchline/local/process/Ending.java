package io.touchline.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asked first, killed after a grace. */
public final class Ending {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Ending() {}

  /**
   * Ends all of them, side by side, and returns when they are gone, twenty seconds later at most.
   *
   * <p>An interruption does not cut it short, for it is often the very reason to end things: a
   * farewell must not turn into a kill by it. It stays set for the caller.
   */
  public static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    if (!ended(all)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      // Not for ever: where process 1 does not reap, as in some containers, the dead stay listed.
      ended(all);
    }
  }

  private static boolean ended(CompletableFuture<?> all) {
    long deadline = System.nanoTime() + GRACE.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          all.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
          return true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (TimeoutException | ExecutionException e) {
          return false;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
