package io.touchline.local.stack;

import io.touchline.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The stack of another process, as seen from this one. */
public final class RunningStack {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private RunningStack() {}

  public static boolean runs(Path home) throws IOException {
    return StackLock.holder(home).isPresent();
  }

  /**
   * Asks the stack to end and waits until it is gone; also ends what a killed one has left.
   *
   * @return whether there was anything to end
   * @throws StackException if it has not ended in time
   */
  public static boolean stop(Path home) throws IOException, InterruptedException, StackException {
    Optional<ProcessHandle> stack = StackLock.holder(home);
    if (stack.isPresent()) {
      stack.get().destroy();
      try {
        stack.get().onExit().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new StackException(
            "The stack (pid %d) has not ended after %d s"
                .formatted(stack.get().pid(), LIMIT.toSeconds()),
            e);
      }
    }
    boolean leftovers = !PidFile.endAll(home.resolve("run")).isEmpty();
    Infrastructure.endLeftovers(home);
    return stack.isPresent() || leftovers;
  }
}
