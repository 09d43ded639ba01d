package io.touchline.push.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.room.Update;
import io.touchline.push.room.Updates;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketFramesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
  void framesOfEveryLengthAreReadBack(int length) {
    byte[] head = "x".repeat(length / 3).getBytes(StandardCharsets.UTF_8);
    byte[] rest = "y".repeat(length - length / 3).getBytes(StandardCharsets.UTF_8);
    String text = "x".repeat(head.length) + "y".repeat(rest.length);
    assertThat(read(WebSocketFrames.text(head, rest))).isEqualTo(text);
    assertThat(read(WebSocketFrames.sharedText(head, rest))).isEqualTo(text);
  }

  @Test
  void frameThatSessionsShareIsOffTheHeapSoThatSocketsDoNotCopyIt() {
    JsonCarrier carrier = new JsonCarrier();
    Update update = Updates.image("match:1", 1);
    assertThat(update.frame(carrier).retainedDuplicate().isDirect()).isTrue();
    assertThat(carrier.encode(update, 3).isDirect()).as("for one session").isFalse();
  }

  private static String read(ByteBuf frame) {
    EmbeddedChannel channel =
        new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, 1 << 20));
    assertThat(channel.writeInbound(frame)).isTrue();
    TextWebSocketFrame read = channel.readInbound();
    String text = read.text();
    read.release();
    assertThat(channel.finish()).as("nothing more").isFalse();
    return text;
  }
}
