package io.touchline.push.carrier.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.touchline.events.EventJson;
import io.touchline.push.carrier.Carrier;
import io.touchline.push.carrier.WebSocketFrames;
import io.touchline.push.room.Update;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code {"event", "key", "v", "data"}}, with {@code "conflated"} if images were passed over and
 * {@code "id"} in replies. The payload is copied, never parsed.
 */
public final class JsonCarrier implements Carrier {
  /** The WebSocket sub-protocol. */
  public static final String SUB_PROTOCOL = "touchline.v1.json";

  private static final byte[] END = {'}'};

  private final LongAdder encodings = new LongAdder();

  @Override
  public int index() {
    return 0;
  }

  @Override
  public ByteBuf encode(Update update, int conflated) {
    encodings.increment();
    return conflated == 0
        ? WebSocketFrames.sharedText(head(update, ""), update.payload(), END)
        : forOne(update, ",\"conflated\":" + conflated);
  }

  @Override
  public ByteBuf answer(Update update, JsonNode id) {
    return forOne(update, id == null ? "" : ",\"id\":" + id);
  }

  private static ByteBuf forOne(Update update, String more) {
    return WebSocketFrames.text(head(update, more), update.payload(), END);
  }

  private static byte[] head(Update update, String more) {
    String head =
        "{\"event\":\""
            + escape(update.event())
            + "\",\"key\":\""
            + escape(update.key())
            + "\",\"v\":\""
            + update.version().token()
            + '"'
            + more
            + ",\"data\":";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  @Override
  public ByteBuf reply(String event, JsonNode data, JsonNode id) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.put("event", event).set("data", data);
    if (id != null) {
      reply.set("id", id);
    }
    try {
      return WebSocketFrames.text(EventJson.mapper().writeValueAsBytes(reply));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain nodes could not be written", e);
    }
  }

  @Override
  public ByteBuf ping() {
    return WebSocketFrames.ping();
  }

  /**
   * How many frames of updates were made since the start: one an update, and the conflated ones.
   */
  public long encodings() {
    return encodings.sum();
  }
}
