package io.touchline.push.endpoint;

import io.netty.channel.Channel;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.command.Commands;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.fanout.Joined;
import io.touchline.push.fanout.Shard;
import io.touchline.push.lifecycle.Readiness;
import io.touchline.push.lifecycle.Readiness.State;
import io.touchline.push.session.CloseCode;
import io.touchline.push.session.ErrorCode;
import io.touchline.push.session.Session;
import io.touchline.push.session.SessionLimits;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * {@code /ws}: one session a connection, carrier JSON.
 *
 * <p>A client that asks for a sub-protocol that we do not have gets none selected (RFC 6455, 4.2.2)
 * and is spoken to in JSON; whether that will do is for it to decide, and browsers decide no.
 */
@WebSocket(path = "/ws", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class JsonEndpoint {
  private static final Logger LOG = Logger.getLogger(JsonEndpoint.class);
  private static final TypedKey<Session> SESSION = new TypedKey<>("touchline.session");

  private final FanOut fanOut;
  private final Commands commands;
  private final JsonCarrier carrier;
  private final SessionLimits limits;
  private final Readiness readiness;
  private final List<String> greetingRooms;

  @Inject
  JsonEndpoint(
      FanOut fanOut,
      Commands commands,
      JsonCarrier carrier,
      SessionLimits limits,
      Readiness readiness,
      EndpointConfig config) {
    this.fanOut = fanOut;
    this.commands = commands;
    this.carrier = carrier;
    this.limits = limits;
    this.readiness = readiness;
    this.greetingRooms = config.greetingRooms();
  }

  @OnOpen
  @NonBlocking
  void open(WebSocketConnection connection) {
    Channel channel = connection.userData().get(WebSocketGate.CHANNEL);
    Shard shard = fanOut.shardOf(channel.eventLoop());
    long now = System.nanoTime();
    var outlet = new WebSocketOutlet(ChannelAccess.belowEncoder(channel), connection);
    Session session = new Session(carrier, outlet, limits, shard.tally(), now);
    connection.userData().put(SESSION, session);
    shard.add(session);
    ChannelAccess.watch(
        channel,
        new SocketWatch(session, () -> tooBig(shard, session), () -> shard.remove(session)));
    if (!channel.isActive()) {
      // It ended before there was a watch that could see it.
      shard.remove(session);
      return;
    }
    if (readiness.state() == State.DRAINING) {
      // Let in just before: those that leave have been told already.
      session.close(CloseCode.RESTART);
      return;
    }
    greet(shard, session, now);
  }

  private void greet(Shard shard, Session session, long now) {
    for (String room : greetingRooms) {
      Joined joined = shard.join(session, room, List.of());
      joined.opening().forEach(opening -> session.open(opening.slot(), opening.update(), now));
    }
    session.flush();
  }

  @OnTextMessage
  @NonBlocking
  void text(String message, WebSocketConnection connection) {
    Session session = connection.userData().get(SESSION);
    if (session != null) {
      commands.receive(shard(connection), session, message);
    }
  }

  @OnBinaryMessage
  @NonBlocking
  void binary(Buffer message, WebSocketConnection connection) {
    Session session = connection.userData().get(SESSION);
    if (session != null) {
      commands.refuse(
          shard(connection),
          session,
          ErrorCode.BINARY_NOT_SUPPORTED,
          "This carrier takes text messages; these were " + message.length() + " bytes of binary");
    }
  }

  @OnClose
  @NonBlocking
  void close(WebSocketConnection connection) {
    Session session = connection.userData().get(SESSION);
    if (session != null) {
      // It leaves with its connection, which may outlive this: our answer has yet to be written.
      session.end();
    }
  }

  @OnError
  @NonBlocking
  void error(Throwable failure, WebSocketConnection connection) {
    Session session = connection.userData().get(SESSION);
    if (session == null || session.closed()) {
      // The peer vanished, or was sent away and did not wait for the end of it.
      LOG.debugf(failure, "event=connection.lost connection=%s", connection.id());
      return;
    }
    LOG.errorf(failure, "event=session.failed connection=%s", connection.id());
    session.close(CloseCode.INTERNAL);
  }

  private void tooBig(Shard shard, Session session) {
    commands.refuse(shard, session, ErrorCode.MESSAGE_TOO_BIG, "Far too big to be read");
    session.close(CloseCode.TOO_BIG);
  }

  private Shard shard(WebSocketConnection connection) {
    return fanOut.shardOf(connection.userData().get(WebSocketGate.CHANNEL).eventLoop());
  }
}
