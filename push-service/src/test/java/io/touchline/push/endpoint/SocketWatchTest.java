package io.touchline.push.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.session.Session;
import io.touchline.push.session.SessionLimits;
import io.touchline.push.session.Tally;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketWatchTest {
  private static final SessionLimits LIMITS =
      new SessionLimits(9, 2, 3, 1024, 1024, Duration.ofSeconds(30), Duration.ofSeconds(25));

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private boolean gone;

  @BeforeEach
  void watch() {
    var outlet = new WebSocketOutlet(channel.pipeline().firstContext(), null);
    var session = new Session(new JsonCarrier(), outlet, LIMITS, new Tally(), System.nanoTime());
    channel.pipeline().addLast(new SocketWatch(session, () -> {}, () -> gone = true));
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void pingsAreAnsweredByNobodyWhileTheSocketIsFull() {
    full(true);
    PingWebSocketFrame ignored = new PingWebSocketFrame(Unpooled.buffer(8).writeLong(1));
    assertThat(channel.writeInbound(ignored)).isFalse();
    assertThat(ignored.refCnt()).as("released").isZero();
    assertThat(channel.writeInbound(new TextWebSocketFrame("a"))).isTrue();

    full(false);
    assertThat(channel.writeInbound(new PingWebSocketFrame())).isTrue();
  }

  @Test
  void endOfTheConnectionIsTold() {
    channel.close().syncUninterruptibly();
    assertThat(gone).isTrue();
  }

  private void full(boolean isFull) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, !isFull);
    channel.runPendingTasks();
  }
}
