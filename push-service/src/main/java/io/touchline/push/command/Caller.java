package io.touchline.push.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.push.fanout.Joined;
import io.touchline.push.fanout.Shard;
import io.touchline.push.room.Update;
import io.touchline.push.session.Session;

/**
 * Who sent a command, and how to answer. Used on the session's event loop.
 *
 * @param shard of the session
 * @param now in nanoseconds, of any origin
 */
public record Caller(Shard shard, Session session, long now) {

  void reply(String event, ObjectNode data, Command command) {
    reply(event, data, command.id());
  }

  private void reply(String event, ObjectNode data, JsonNode id) {
    session.reply(session.carrier().reply(event, data, id), now);
  }

  void answer(Update update, Command command) {
    session.reply(session.carrier().answer(update, command.id()), now);
  }

  /** Tells the client why something was not done. */
  void refuse(Refusal refusal, JsonNode id) {
    reply("error", refusal.toJson(), id);
  }

  /** Sends what a session that has just joined must get. */
  void send(Joined joined) {
    joined.opening().forEach(opening -> session.open(opening.slot(), opening.update(), now));
  }

  /** Whether the session may be in this room too. */
  boolean hasPlaceFor(String key) {
    return session.keys().contains(key) || session.keys().size() < session.limits().keys();
  }

  static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
