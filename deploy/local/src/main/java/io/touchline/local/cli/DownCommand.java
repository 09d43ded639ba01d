package io.touchline.local.cli;

import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.RunningStack;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code touchline down}: stops what another terminal has started. */
@Command(name = "down", description = "Stops what `up` has started, and waits until it is gone.")
final class DownCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException, StackException {
    Path home = StackConfig.home(Touchline.settings());
    boolean ran = RunningStack.stop(home);
    System.out.println(ran ? "Stopped." : "Nothing runs on " + home + ".");
    return 0;
  }
}
