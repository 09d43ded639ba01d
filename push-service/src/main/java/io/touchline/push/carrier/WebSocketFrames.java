package io.touchline.push.carrier;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** Whole WebSocket frames as a server sends them (RFC 6455, 5.2): final, not masked. */
public final class WebSocketFrames {
  private static final int FINAL_TEXT = 0x81;
  private static final int FINAL_PING = 0x89;
  private static final int ONE_BYTE_LENGTH = 125;
  private static final int TWO_BYTE_LENGTH = 126;
  private static final int EIGHT_BYTE_LENGTH = 127;
  private static final int SHORT_HEADER = 2;
  private static final int MIDDLE_HEADER = 4;
  private static final int LONG_HEADER = 10;

  private WebSocketFrames() {}

  /** A text frame of these parts, which are UTF-8, for one session: on the heap. */
  public static ByteBuf text(byte[]... parts) {
    int length = length(parts);
    return write(Unpooled.buffer(header(length) + length), length, parts);
  }

  /**
   * The same for many sessions: off the heap, because the socket would copy it there for each of
   * them. Freed by the garbage collector, for nobody knows who is the last to send it. A node holds
   * at most as much of it as of payloads on the heap, so the default {@code
   * -XX:MaxDirectMemorySize} is enough; {@code -XX:+DisableExplicitGC} must not be set.
   */
  public static ByteBuf sharedText(byte[]... parts) {
    int length = length(parts);
    ByteBuf frame = Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(header(length) + length));
    return write(frame.clear(), length, parts);
  }

  private static int length(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    return length;
  }

  private static int header(int length) {
    if (length <= ONE_BYTE_LENGTH) {
      return SHORT_HEADER;
    }
    return length <= 0xffff ? MIDDLE_HEADER : LONG_HEADER;
  }

  private static ByteBuf write(ByteBuf frame, int length, byte[]... parts) {
    frame.writeByte(FINAL_TEXT);
    switch (header(length)) {
      case SHORT_HEADER -> frame.writeByte(length);
      case MIDDLE_HEADER -> frame.writeByte(TWO_BYTE_LENGTH).writeShort(length);
      default -> frame.writeByte(EIGHT_BYTE_LENGTH).writeLong(length);
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
