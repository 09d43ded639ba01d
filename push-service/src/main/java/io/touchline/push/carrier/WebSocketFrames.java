package io.touchline.push.carrier;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Whole WebSocket frames as a server sends them (RFC 6455, 5.2): final, not masked. */
public final class WebSocketFrames {
  private static final int FINAL_TEXT = 0x81;
  private static final int FINAL_PING = 0x89;
  private static final int ONE_BYTE_LENGTH = 125;
  private static final int TWO_BYTE_LENGTH = 126;
  private static final int EIGHT_BYTE_LENGTH = 127;
  private static final int LONGEST_HEADER = 10;

  private WebSocketFrames() {}

  /** A text frame of these parts, which are UTF-8. */
  public static ByteBuf text(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuf frame = Unpooled.buffer(LONGEST_HEADER + length);
    frame.writeByte(FINAL_TEXT);
    if (length <= ONE_BYTE_LENGTH) {
      frame.writeByte(length);
    } else if (length <= 0xffff) {
      frame.writeByte(TWO_BYTE_LENGTH).writeShort(length);
    } else {
      frame.writeByte(EIGHT_BYTE_LENGTH).writeLong(length);
    }
    for (byte[] part : parts) {
      frame.writeBytes(part);
    }
    return frame;
  }

  /** A ping without a payload. */
  public static ByteBuf ping() {
    return Unpooled.buffer(2).writeByte(FINAL_PING).writeByte(0);
  }
}
