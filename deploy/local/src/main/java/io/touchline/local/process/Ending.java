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

  /** Ends all of them, side by side, and returns when they are gone. */
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
    try {
      all.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }
}
