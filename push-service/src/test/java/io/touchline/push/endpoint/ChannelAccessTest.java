package io.touchline.push.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.touchline.push.carrier.WebSocketFrames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Fails loudly when a new version of Vert.x or Netty moves what {@link ChannelAccess} relies on.
 */
class ChannelAccessTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void framesWrittenBelowTheEncoderKeepTheirOrderWithTheFrameworksOwn() throws Exception {
    CompletableFuture<Channel> served = new CompletableFuture<>();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  Channel channel = ChannelAccess.of(request);
                  assertThatThrownBy(() -> ChannelAccess.belowEncoder(channel))
                      .isInstanceOf(IllegalStateException.class);
                  request
                      .toWebSocket()
                      .onSuccess(
                          socket -> {
                            var outlet =
                                new WebSocketOutlet(ChannelAccess.belowEncoder(channel), null);
                            for (int n = 0; n < 100; n += 2) {
                              outlet.write(text(n));
                              socket.writeTextMessage(String.valueOf(n + 1));
                            }
                            outlet.flush();
                            served.complete(channel);
                          });
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    List<String> received = new CopyOnWriteArrayList<>();
    vertx
        .createWebSocketClient()
        .connect(server.actualPort(), "127.0.0.1", "/")
        .onSuccess(socket -> socket.textMessageHandler(received::add));

    Awaitility.await().until(() -> received.size() == 100);
    assertThat(received).extracting(Integer::valueOf).isSorted();
    assertThat(served.get(1, TimeUnit.SECONDS).eventLoop()).isIn(eventLoops());
  }

  @SuppressWarnings("deprecation")
  private Object[] eventLoops() {
    List<Object> loops = new ArrayList<>();
    vertx.nettyEventLoopGroup().forEach(loops::add);
    return loops.toArray();
  }

  private static ByteBuf text(int number) {
    return WebSocketFrames.text(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
  }
}
