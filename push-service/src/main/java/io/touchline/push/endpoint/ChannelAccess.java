package io.touchline.push.endpoint;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * The one place that reaches below Vert.x, for what its public interface does not offer: the
 * channel of a connection, and the points in its pipeline where we read and write. Its test fails
 * when a new version moves any of them.
 */
final class ChannelAccess {
  private ChannelAccess() {}

  /**
   * The channel of a request's connection.
   *
   * @throws IllegalStateException if this version of Vert.x keeps it elsewhere
   */
  static Channel of(HttpServerRequest request) {
    if (request.connection() instanceof ConnectionBase connection) {
      return connection.channel();
    }
    throw new IllegalStateException(
        "No channel in a " + request.connection().getClass().getName() + ": has Vert.x changed?");
  }

  /**
   * Where bytes that are whole WebSocket frames go in: below the encoder, and above TLS.
   *
   * @throws IllegalStateException if the channel does not speak WebSocket
   */
  static ChannelHandlerContext belowEncoder(Channel channel) {
    for (var entry : channel.pipeline()) {
      if (entry.getValue() instanceof WebSocketFrameEncoder) {
        return channel.pipeline().context(entry.getKey());
      }
    }
    throw new IllegalStateException("No WebSocket encoder in " + channel.pipeline().names());
  }

  /**
   * Puts a watch where it sees decoded frames before Vert.x does.
   *
   * @throws IllegalStateException if Vert.x is not found in the pipeline
   */
  static void watch(Channel channel, SocketWatch watch) {
    ChannelHandlerContext vertx = channel.pipeline().context(VertxHandler.class);
    if (vertx == null) {
      throw new IllegalStateException("No Vert.x handler in " + channel.pipeline().names());
    }
    channel.pipeline().addBefore(vertx.name(), "touchline", watch);
  }
}
