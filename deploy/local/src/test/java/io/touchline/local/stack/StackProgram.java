package io.touchline.local.stack;

import io.touchline.local.settings.Settings;
import io.touchline.local.settings.StackConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stack with the tiny service in a JVM of its own, to be killed. */
public final class StackProgram {
  private StackProgram() {}

  public static void main(String[] arguments)
      throws StackException, InterruptedException, IOException {
    StackConfig config = StackConfig.of(new Settings(System.getenv()), false, Optional.empty());
    Console console = new Console(System.out, false, Map.of());
    try (Stack stack = Stack.claim(config, console)) {
      stack.start(List.of(new TinyService(Map.of())));
      System.out.println("STACK IS UP");
      var _ = stack.awaitLoss();
    }
  }
}
