package io.touchline.push.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.RoomKey;
import io.touchline.events.RoomKind;
import io.touchline.push.session.ErrorCode;
import io.touchline.push.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands that know rooms only, whatever is in them, and {@code ping}. */
final class RoomCommands {
  private static final String KEYS = "keys";

  private RoomCommands() {}

  static Map<String, Commands.Handler> handlers(Clock clock) {
    return Map.of(
        "subscribe", RoomCommands::subscribe,
        "unsubscribe", RoomCommands::unsubscribe,
        "get_subscriptions", RoomCommands::subscriptions,
        "ping", (caller, command) -> pong(caller, command, clock));
  }

  private static Optional<Refusal> subscribe(Caller caller, Command command) {
    return switch (Subscribe.read(command.data())) {
      case Subscribe.Read.Invalid(String message) -> invalid(message);
      case Subscribe.Read.Valid(Subscribe subscribe) -> {
        subscribe.run(caller, command);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Refusal> unsubscribe(Caller caller, Command command) {
    JsonNode data = command.data();
    Optional<List<String>> keys =
        data.isTextual() ? Optional.of(List.of(data.textValue())) : texts(data.path(KEYS));
    if (keys.isEmpty()) {
      return invalid("data is a channel or room, or {\"keys\": [room, …]}");
    }
    for (String key : keys.get()) {
      Optional<Refusal> refusal = unknown(key);
      // A channel is left by its name alone, though none of its rooms may have that name.
      boolean channel = data.isTextual() && RoomKind.ofPrefix(key).isPresent();
      if (refusal.isPresent() && !channel) {
        return refusal;
      }
    }
    ObjectNode reply = Caller.json();
    ArrayNode left = reply.putArray(KEYS);
    List<String> leaving =
        data.isTextual() ? roomsOf(caller.session(), data.textValue()) : keys.get();
    for (String key : leaving) {
      if (caller.shard().leave(caller.session(), key)) {
        left.add(key);
      }
    }
    if (data.isTextual()) {
      reply.put("channel", data.textValue());
    }
    caller.reply("unsubscribed", reply, command);
    return Optional.empty();
  }

  // The originals name a channel to leave it, whatever part of it was subscribed to: the room of
  // that name, and those of its kind.
  private static List<String> roomsOf(Session session, String channel) {
    return session.keys().stream()
        .filter(key -> key.equals(channel) || key.startsWith(channel + ":"))
        .sorted()
        .toList();
  }

  private static Optional<Refusal> subscriptions(Caller caller, Command command) {
    ObjectNode reply = Caller.json().put("type", "subscriptions");
    // The racing system's clients read raceIds; rooms of races will be listed there, too.
    reply.putArray("raceIds");
    caller.session().keys().stream().sorted().forEach(reply.putArray(KEYS)::add);
    caller.reply("subscriptions", reply, command);
    return Optional.empty();
  }

  private static Optional<Refusal> pong(Caller caller, Command command, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    caller.reply("pong", Caller.json().put("timestamp", now.toString()), command);
    return Optional.empty();
  }

  /** Why a text is no room; empty if it is one. */
  static Optional<Refusal> unknown(String key) {
    try {
      RoomKey.parse(key);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      Refusal refusal = Refusal.ofRoom(e);
      return Optional.of(new Refusal(refusal.code(), CommandReader.echo(refusal.message())));
    }
  }

  static Refusal tooManyKeys(Caller caller) {
    int keys = caller.session().limits().keys();
    return new Refusal(ErrorCode.TOO_MANY_KEYS, "A session has at most " + keys + " rooms");
  }

  private static Optional<Refusal> invalid(String message) {
    return Optional.of(new Refusal(ErrorCode.INVALID_DATA, message));
  }

  /** The elements of an array of strings; empty if it is anything else. */
  static Optional<List<String>> texts(JsonNode array) {
    if (!(array instanceof ArrayNode)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      if (!element.isTextual()) {
        return Optional.empty();
      }
      texts.add(element.textValue());
    }
    return Optional.of(texts);
  }
}
