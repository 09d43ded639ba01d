package io.touchline.push.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.UnsupportedLeagueException;
import io.touchline.push.session.ErrorCode;

/**
 * Why a command was not done.
 *
 * @param code for programs
 * @param message for people
 */
public record Refusal(ErrorCode code, String message) {

  /** A room's name was not one; the message is that of the room's catalogue. */
  static Refusal ofRoom(IllegalArgumentException e) {
    return new Refusal(
        e instanceof UnsupportedLeagueException
            ? ErrorCode.UNSUPPORTED_LEAGUE
            : ErrorCode.UNKNOWN_ROOM,
        e.getMessage());
  }

  /** The data of the {@code error} reply. */
  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", code.type())
        .put("code", code.wireName())
        .put("message", message);
  }
}
