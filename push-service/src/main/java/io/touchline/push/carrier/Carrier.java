package io.touchline.push.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBuf;
import io.touchline.push.room.FrameFormat;
import io.touchline.push.room.Update;

/** One way to carry the vocabulary of events to a client. */
public interface Carrier extends FrameFormat {
  /**
   * A reply to one client.
   *
   * @param id what the client named its command; null if it gave no name
   */
  ByteBuf reply(String event, JsonNode data, JsonNode id);

  /** An update as the reply to a command that asked for it once. */
  ByteBuf answer(Update update, JsonNode id);

  /** What a silent client must answer. */
  ByteBuf ping();
}
