package io.touchline.local.cli;

import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.Endpoints;
import io.touchline.local.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code touchline status}: what runs where; exit status 1 if nothing does. */
@Command(name = "status", description = "Shows what runs where.")
final class StatusCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path home = StackConfig.home(Touchline.settings());
    if (!RunningStack.runs(home)) {
      System.out.println("Nothing runs on " + home + ".");
      return Touchline.FAILED;
    }
    Map<String, String> addresses = Endpoints.read(home);
    if (addresses.isEmpty()) {
      System.out.println("Touchline is starting on " + home + ".");
    }
    addresses.forEach((part, address) -> System.out.printf("  %-10s %s%n", part, address));
    return 0;
  }
}
