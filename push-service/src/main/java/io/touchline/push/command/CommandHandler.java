package io.touchline.push.command;

import java.util.Optional;

/** Does one kind of command. Called on the session's event loop; must not wait. */
@FunctionalInterface
interface CommandHandler {
  /** Does it and replies; or does nothing and says why. */
  Optional<Refusal> run(Caller caller, Command command);
}
