package io.touchline.local.cli;

import io.touchline.local.process.LogFiles;
import io.touchline.local.services.ServiceCatalogue;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.StackException;
import io.touchline.local.training.Training;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code touchline train}: makes the start-up caches that are missing or no longer fit. */
@Command(name = "train", description = "Makes the services' start-up caches where needed.")
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws StackException, IOException, InterruptedException {
    StackConfig config = StackConfig.of(Touchline.settings(), false, Optional.empty());
    List<String> missing = ServiceCatalogue.missing(config.root());
    if (!missing.isEmpty()) {
      throw new StackException("Not built yet: " + String.join(", ", missing));
    }
    Training training = new Training(config, Touchline.console());
    if (training.needed()) {
      StackLog.begin(new LogFiles(config.logFolder()));
      training.run();
    }
    return 0;
  }
}
