package io.touchline.local.cli;

import io.touchline.local.process.LogFiles;
import io.touchline.local.services.ServiceCatalogue;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.StackException;
import io.touchline.local.training.Training;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code touchline train}: makes the start-up caches that are missing or no longer fit. */
@Command(name = "train", description = "Makes the services' start-up caches where needed.")
final class TrainCommand implements Callable<Integer> {
  private static final Duration TIME_TO_END = Duration.ofSeconds(30);

  @Override
  public Integer call() throws StackException, InterruptedException {
    StackConfig config = StackConfig.of(Touchline.settings(), false, Optional.empty());
    List<String> missing = ServiceCatalogue.missing(config.root());
    if (!missing.isEmpty()) {
      throw new StackException("Not built yet: " + String.join(", ", missing));
    }
    LogFiles logs = new LogFiles(config.logFolder());
    // Not the stack's log: on this folder a stack may run.
    Training training =
        new Training(config, Touchline.console(), () -> StackLog.begin(logs, "training"));
    Interruption interruption = Interruption.onShutdown(TIME_TO_END);
    try {
      training.run();
    } catch (InterruptedException | StackException | RuntimeException e) {
      if (!interruption.asked()) {
        throw e;
      }
      // A signal has come, and brings its own exit status.
      return Touchline.FAILED;
    } finally {
      interruption.left();
    }
    return 0;
  }
}
