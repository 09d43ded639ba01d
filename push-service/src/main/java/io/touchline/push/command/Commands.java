package io.touchline.push.command;

import io.netty.buffer.ByteBufUtil;
import io.touchline.push.command.CommandReader.Message;
import io.touchline.push.fanout.Shard;
import io.touchline.push.session.ErrorCode;
import io.touchline.push.session.Session;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes messages of clients, finds the handler, answers. Stateless; runs on event loops. */
public final class Commands {
  /** Does one kind of command. Called on the session's event loop; must not wait. */
  @FunctionalInterface
  interface Handler {
    /** Does it and replies; or does nothing and says why. */
    Optional<Refusal> run(Caller caller, Command command);
  }

  private final Map<String, Handler> handlers = new HashMap<>();

  public Commands(Clock clock) {
    handlers.putAll(RoomCommands.handlers(clock));
    handlers.putAll(FootballCommands.handlers());
  }

  /** One text message; the answers are flushed when this returns. */
  public void receive(Shard shard, Session session, String text) {
    if (session.closed()) {
      // It was told; what it sent before it knew is void.
      return;
    }
    Caller caller = new Caller(shard, session, System.nanoTime());
    if (!session.mayCommand(caller.now())) {
      int rate = session.limits().commandsPerSecond();
      refuse(caller, ErrorCode.RATE_LIMITED, "No more than " + rate + " commands a second");
    } else if (tooBig(text, session.limits().messageBytes())) {
      int bytes = session.limits().messageBytes();
      refuse(caller, ErrorCode.MESSAGE_TOO_BIG, "A message has at most " + bytes + " bytes");
    } else {
      dispatch(caller, text);
    }
    session.flush();
  }

  /** A message that this carrier cannot read at all, or one too long to be read. */
  public void refuse(Shard shard, Session session, ErrorCode code, String message) {
    Caller caller = new Caller(shard, session, System.nanoTime());
    session.mayCommand(caller.now());
    refuse(caller, code, message);
    session.flush();
  }

  private static void refuse(Caller caller, ErrorCode code, String message) {
    caller.refuse(new Refusal(code, message), null);
  }

  private static boolean tooBig(String text, int limit) {
    // UTF-8 has one to three bytes a char: count only when it may matter.
    return text.length() > limit
        || (text.length() > limit / 3 && ByteBufUtil.utf8Bytes(text) > limit);
  }

  private void dispatch(Caller caller, String text) {
    switch (CommandReader.read(text)) {
      case Message.Refused refused -> caller.refuse(refused.refusal(), refused.id());
      case Message.Understood(Command command) ->
          run(caller, command).ifPresent(refusal -> caller.refuse(refusal, command.id()));
    }
  }

  private Optional<Refusal> run(Caller caller, Command command) {
    Handler handler = handlers.get(command.event());
    if (handler == null) {
      String name = CommandReader.echo(command.event());
      return Optional.of(
          new Refusal(ErrorCode.UNKNOWN_EVENT, "There is no command \"" + name + "\""));
    }
    return handler.run(caller, command);
  }
}
