package io.touchline.push.endpoint;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.touchline.push.session.CloseCode;
import io.touchline.push.session.Outlet;
import org.jboss.logging.Logger;

/** Writes frames below the framework's encoder; closes through the framework. */
final class WebSocketOutlet implements Outlet {
  private static final Logger LOG = Logger.getLogger(WebSocketOutlet.class);

  private final ChannelHandlerContext below;
  private final WebSocketConnection connection;

  WebSocketOutlet(ChannelHandlerContext below, WebSocketConnection connection) {
    this.below = below;
    this.connection = connection;
  }

  @Override
  public boolean writable() {
    return below.channel().isWritable();
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public void write(ByteBuf frame) {
    // One promise for all: a failed write ends the connection, which is all that we need to know.
    below.write(frame, below.voidPromise());
  }

  @Override
  public void flush() {
    below.flush();
  }

  @Override
  public void close(CloseCode code) {
    connection
        .close(new CloseReason(code.code(), code.reason()))
        .subscribe()
        .with(
            done -> {},
            // The peer was faster: gone is what it should be.
            failure -> LOG.debugf(failure, "event=close.failed code=%d", code.code()));
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public void cut() {
    // From below: the framework would first write what cannot be written, and wait for it.
    below.close();
  }
}
