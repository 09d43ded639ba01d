package io.touchline.push.session;

import io.netty.buffer.ByteBuf;

/** The way to one client's socket. Called on the session's event loop. */
public interface Outlet {
  /**
   * Whether the socket takes more now; when it does again, the session's {@code drain} is called.
   */
  boolean writable();

  /** Queues a whole frame for the next flush and releases it. */
  void write(ByteBuf frame);

  void flush();

  /**
   * Sends a close frame behind what was written and ends the connection soon after, if the peer
   * reads that far.
   */
  void close(CloseCode code);

  /** Ends the connection now, whatever is still to be written. */
  void cut();
}
