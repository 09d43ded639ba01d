package io.touchline.push.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.push.fanout.Joined;
import io.touchline.push.room.Version;
import io.touchline.push.session.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code subscribe} command: {@code {"keys": [room, …], "resume": {room: token}}}, where
 * several slots of a room make it {@code [token, …]}.
 *
 * <p>The reply's {@code tokens} say, {@code {room: [token, …]}}, from where the rooms' streams go
 * on, so that a client may resume before the first update has come.
 *
 * <p>A key that cannot be had is refused by itself. A token that cannot be read does not fit: the
 * client gets the image, as after a restart with new topics.
 *
 * @param keys rooms as the client wrote them, each once
 * @param resume the positions up to which the client has seen a room, for those that it named
 */
record Subscribe(Set<String> keys, Map<String, List<Version>> resume) {

  /** A room has one slot for each feed that fills it, and a slot one token: no room has so many. */
  private static final int MOST_TOKENS = 4;

  /** The command's data, read or not. */
  sealed interface Read {
    record Valid(Subscribe subscribe) implements Read {}

    record Invalid(String message) implements Read {}
  }

  static Read read(JsonNode data) {
    Optional<List<String>> keys = RoomCommands.texts(data.path("keys"));
    if (keys.isEmpty()) {
      return new Read.Invalid("data is {\"keys\": [room, …], \"resume\"?: {room: token}}");
    }
    Map<String, List<Version>> resume = new HashMap<>();
    JsonNode tokens = data.path("resume");
    if (!tokens.isMissingNode() && !tokens.isObject()) {
      return new Read.Invalid("resume is {room: token | [token, …]}");
    }
    for (Map.Entry<String, JsonNode> entry : tokens.properties()) {
      JsonNode value = entry.getValue();
      Optional<List<String>> texts =
          value.isTextual() ? Optional.of(List.of(value.textValue())) : RoomCommands.texts(value);
      if (texts.isEmpty() || texts.get().size() > MOST_TOKENS) {
        return new Read.Invalid(
            "resume is {room: token | [token, …]}, with " + MOST_TOKENS + " tokens at most");
      }
      versions(texts.get()).ifPresent(versions -> resume.put(entry.getKey(), versions));
    }
    return new Read.Valid(new Subscribe(new LinkedHashSet<>(keys.get()), resume));
  }

  /** Empty if one of the tokens is none: then none of the room's is worth anything. */
  private static Optional<List<Version>> versions(List<String> tokens) {
    List<Version> versions = new ArrayList<>(tokens.size());
    for (String token : tokens) {
      Optional<Version> version = Version.parse(token);
      if (version.isEmpty()) {
        return Optional.empty();
      }
      versions.add(version.get());
    }
    return Optional.of(versions);
  }

  void run(Caller caller, Command command) {
    List<Joined> joins = new ArrayList<>();
    ObjectNode reply = Caller.json();
    ArrayNode joined = reply.putArray("keys");
    ArrayNode resumed = reply.putArray("resumed");
    ObjectNode tokens = reply.putObject("tokens");
    ArrayNode refused = reply.putArray("refused");
    for (String key : keys) {
      Optional<ErrorCode> refusal = refusal(caller, key);
      if (refusal.isPresent()) {
        refused
            .addObject()
            .put("key", CommandReader.echo(key))
            .put("code", refusal.get().wireName());
        continue;
      }
      Joined join = caller.shard().join(caller.session(), key, resume.getOrDefault(key, List.of()));
      joins.add(join);
      joined.add(key);
      if (join.resumed()) {
        resumed.add(key);
      }
      if (!join.positions().isEmpty()) {
        ArrayNode positions = tokens.putArray(key);
        join.positions().forEach(position -> positions.add(position.token()));
      }
    }
    caller.reply("subscribed", reply, command);
    joins.forEach(caller::send);
  }

  private static Optional<ErrorCode> refusal(Caller caller, String key) {
    return RoomCommands.unknown(key)
        .map(Refusal::code)
        .or(
            () ->
                caller.hasPlaceFor(key) ? Optional.empty() : Optional.of(ErrorCode.TOO_MANY_KEYS));
  }
}
