package io.touchline.push.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.touchline.push.session.ErrorCode;

/** Reads {@code {"event", "data", "id"?}}, with bounds on depth and length. Any thread. */
final class CommandReader {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_ECHO = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CommandReader() {}

  /** What a message turned out to be. */
  sealed interface Message {
    record Understood(Command command) implements Message {}

    /**
     * It is no command.
     *
     * @param id of the command, as far as it could be read; or null
     */
    record Refused(Refusal refusal, JsonNode id) implements Message {}
  }

  static Message read(String text) {
    JsonNode message;
    try {
      message = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return refused(ErrorCode.MALFORMED_JSON, "Not JSON: " + e.getOriginalMessage(), null);
    }
    if (!message.isObject()) {
      return refused(ErrorCode.NOT_AN_OBJECT, "A message is {\"event\", \"data\", \"id\"?}", null);
    }
    return ofObject(message);
  }

  private static Message ofObject(JsonNode message) {
    JsonNode id = present(message.path("id"));
    if (id != null && !validId(id)) {
      return refused(
          ErrorCode.INVALID_ID, "An id is a number or up to " + LONGEST_ID + " characters", null);
    }
    JsonNode event = message.path("event");
    if (!event.isTextual()) {
      return refused(ErrorCode.MISSING_EVENT, "\"event\" must name a command", id);
    }
    JsonNode data = present(message.path("data"));
    return new Message.Understood(
        new Command(event.textValue(), data == null ? MissingNode.getInstance() : data, id));
  }

  private static JsonNode present(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  private static boolean validId(JsonNode id) {
    return id.isNumber() || (id.isTextual() && id.textValue().length() <= LONGEST_ID);
  }

  /** What a client wrote, short enough to be sent back to it. */
  static String echo(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  private static Message refused(ErrorCode code, String message, JsonNode id) {
    return new Message.Refused(new Refusal(code, message), id);
  }
}
