package io.touchline.push.endpoint;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.touchline.push.session.Session;
import io.touchline.push.session.SessionLimits;

/** Tells a session what happens on its socket. On the event loop. */
final class SocketWatch extends ChannelInboundHandlerAdapter {
  private final Session session;
  private final Runnable tooBig;
  private final Runnable gone;
  private long messageBytes;

  /**
   * Watches the socket of this session.
   *
   * @param tooBig run when a frame or message beyond the hard cap comes, after which nothing is
   *     read
   * @param gone run when the connection has ended
   */
  SocketWatch(Session session, Runnable tooBig, Runnable gone) {
    this.session = session;
    this.tooBig = tooBig;
    this.gone = gone;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    session.heard(System.nanoTime());
    if (message instanceof WebSocketFrame frame && beyondCap(frame)) {
      frame.release();
      if (!session.closed()) {
        tooBig.run();
      }
      return;
    }
    if (message instanceof PingWebSocketFrame ping && !ctx.channel().isWritable()) {
      // Who sends pings and does not read would fill the memory with the answers. Not every ping
      // needs one (RFC 6455, 5.5.3).
      ping.release();
      return;
    }
    ctx.fireChannelRead(message);
  }

  // The decoder bounds a frame; a message may have any number of them.
  private boolean beyondCap(WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
      messageBytes = frame.content().readableBytes();
    } else if (frame instanceof ContinuationWebSocketFrame) {
      messageBytes += frame.content().readableBytes();
    } else {
      return false;
    }
    return messageBytes > SessionLimits.HARD_CAP;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      session.drain();
    }
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // Told apart here because Vert.x ends the connection without a word.
    if (cause instanceof CorruptedWebSocketFrameException corrupted
        && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
      tooBig.run();
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    gone.run();
    ctx.fireChannelInactive();
  }
}
