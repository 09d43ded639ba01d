package io.touchline.local.cli;

import io.touchline.local.process.LogFiles;
import io.touchline.local.process.LogFollower;
import io.touchline.local.services.ServiceCatalogue;
import io.touchline.local.settings.StackConfig;
import io.touchline.local.stack.Console;
import io.touchline.local.stack.Stack;
import io.touchline.local.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code touchline up}: starts everything and stays until it is stopped. */
@Command(name = "up", description = "Starts everything on this machine and follows the logs.")
final class UpCommand implements Callable<Integer> {
  private static final Duration SIGNAL_MAY_FOLLOW = Duration.ofMillis(500);

  @ArgGroup private Source source = new Source();

  private static final class Source {
    @Option(names = "--live", description = "Scores from the real ESPN, not from the sandbox.")
    private boolean live;

    @Option(
        names = "--recorded",
        paramLabel = "DIR",
        description = "The sandbox plays the recorded scoreboards below this folder.")
    private Path recorded;
  }

  @Override
  public Integer call() throws StackException, IOException, InterruptedException {
    long begun = System.nanoTime();
    StackConfig config =
        StackConfig.of(Touchline.settings(), source.live, Optional.ofNullable(source.recorded));
    List<String> missing = ServiceCatalogue.missing(config.root());
    if (!missing.isEmpty()) {
      throw new StackException("Not built yet: " + String.join(", ", missing));
    }
    Console console = Touchline.console();
    Interruption interruption = Interruption.ofThisThread();
    Stack stack = Stack.claim(config, console);
    Shutdown shutdown = Shutdown.install(stack, console, interruption);
    try {
      StackLog.begin(new LogFiles(config.logFolder()), "stack");
      stack.start(List.of(ServiceCatalogue.values()));
      report(console, config, stack, Duration.ofNanos(System.nanoTime() - begun));
      shutdown.follows(LogFollower.start(stack.serviceLogs(), console::log));
      Optional<String> loss = stack.awaitLoss();
      // A Ctrl-C may reach a part before it reaches us: the pause lets us hear of it.
      Thread.sleep(SIGNAL_MAY_FOLLOW);
      loss.ifPresent(l -> console.say("touchline: " + l + ": stopping the rest"));
      return Touchline.FAILED;
    } catch (InterruptedException e) {
      // A signal has come, and brings its own exit status.
      return Touchline.FAILED;
    } catch (StackException e) {
      if (interruption.asked()) {
        return Touchline.FAILED;
      }
      throw e;
    } finally {
      interruption.left();
    }
  }

  private static void report(Console console, StackConfig config, Stack stack, Duration took) {
    Map<String, String> at = stack.addresses();
    console.say("");
    console.say("Touchline is up, after %.1f s.".formatted(took.toMillis() / 1000.0));
    stack.notes().forEach(console::say);
    console.say("");
    at.forEach((part, address) -> console.say("  %-10s %s".formatted(part, address)));
    console.say("");
    console.say("In a browser:   " + at.get("push") + "/");
    console.say("In a terminal:  ./touchline watch");
    console.say("                curl " + at.get("push") + "/api/v1/live-matches");
    if (at.containsKey("sandbox")) {
      console.say("                curl " + at.get("sandbox") + "/sandbox");
    }
    console.say("Data and logs are in " + config.home() + ". Ctrl-C stops everything.");
    console.say("");
  }
}
