package io.touchline.push.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.touchline.push.carrier.json.JsonCarrier;
import io.touchline.push.room.ImageSlot;
import io.touchline.push.room.Slot;
import io.touchline.push.room.StreamSlot;
import io.touchline.push.room.Updates;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final SessionLimits LIMITS =
      new SessionLimits(9, 2, 3, 1024, 1024, Duration.ofSeconds(30), Duration.ofSeconds(25));

  private final Socket socket = new Socket();
  private final Session session = new Session(new JsonCarrier(), socket, LIMITS, new Tally(), 0);

  /** A socket that takes what it is told to take, and counts. */
  private static final class Socket implements Outlet {
    private boolean writable = true;
    private boolean fullUntilFlushed;
    private int frames;
    private int flushes;
    private CloseCode closed;
    private boolean cut;

    @Override
    public boolean writable() {
      return writable;
    }

    @Override
    public void write(ByteBuf frame) {
      frame.release();
      frames++;
    }

    @Override
    public void flush() {
      writable |= fullUntilFlushed;
      flushes++;
    }

    @Override
    public void close(CloseCode code) {
      assertThat(closed).as("closed once").isNull();
      closed = code;
    }

    @Override
    public void cut() {
      cut = true;
    }
  }

  @Test
  void fullSocketGetsWhatWaitedWhenItDrains() {
    Slot slot = new ImageSlot();
    socket.writable = false;
    session.send(slot, Updates.image("match:1", 1), 0);
    session.send(slot, Updates.image("match:1", 2), 0);
    assertThat(socket.frames).isZero();
    socket.writable = true;
    session.drain();
    assertThat(socket.frames).isEqualTo(1);
    assertThat(socket.flushes).isPositive();
  }

  @Test
  void burstThatTheSocketTakesOnceFlushedIsNotHeldBack() {
    socket.fullUntilFlushed = true;
    for (int n = 1; n <= 5; n++) {
      socket.writable = false;
      session.send(new ImageSlot(), Updates.image("match:1", n), 0);
    }
    assertThat(socket.frames).isEqualTo(5);
  }

  @Test
  void nothingOvertakesWhatWaits() {
    Slot stream = new StreamSlot(new StreamSlot.Bounds(9, 99), -1);
    socket.writable = false;
    session.send(stream, Updates.event("match:1", 1), 0);
    socket.writable = true;
    session.send(stream, Updates.event("match:1", 2), 0);
    assertThat(socket.frames).isZero();
    session.drain();
    assertThat(socket.frames).isEqualTo(2);
  }

  @Test
  void streamPastTheBoundClosesWith4008AndHoldsNothingMore() {
    Slot stream = new StreamSlot(new StreamSlot.Bounds(9, 99), -1);
    socket.writable = false;
    for (int n = 1000; n < 1300 && !session.closed(); n++) {
      session.send(stream, Updates.event("match:1", n), 0);
    }
    assertThat(socket.closed).isEqualTo(CloseCode.SLOW_CONSUMER);
    socket.writable = true;
    session.drain();
    session.send(stream, Updates.event("match:1", 2000), 0);
    assertThat(socket.frames).isZero();
  }

  @Test
  void whatJoinsBringDoesNotCloseTheSession() {
    Slot stream = new StreamSlot(new StreamSlot.Bounds(9, 99), -1);
    socket.writable = false;
    for (int n = 1000; n < 2000; n++) {
      session.open(stream, Updates.event("match:1", n), 0);
    }
    assertThat(socket.closed).isNull();
    socket.writable = true;
    session.drain();
    assertThat(socket.frames).isEqualTo(1000);
  }

  @Test
  void socketThatStaysFullTooLongIsClosedWith4008() {
    socket.writable = false;
    session.send(new ImageSlot(), Updates.image("match:1", 1), 0);
    session.heard(29 * SECOND);
    session.sweep(30 * SECOND);
    assertThat(socket.closed).isNull();
    session.sweep(31 * SECOND);
    assertThat(socket.closed).isEqualTo(CloseCode.SLOW_CONSUMER);
  }

  @Test
  void socketThatOthersKeepFullIsClosedWith4008() {
    socket.writable = false;
    for (int second = 0; second <= 30; second++) {
      session.heard(second * SECOND);
      session.sweep(second * SECOND);
    }
    assertThat(socket.closed).isNull();
    session.sweep(31 * SECOND);
    assertThat(socket.closed).isEqualTo(CloseCode.SLOW_CONSUMER);
  }

  @Test
  void socketThatTakesSomethingNowAndThenIsNotStalled() {
    for (int second = 0; second <= 100; second++) {
      socket.writable = false;
      session.heard(second * SECOND);
      session.sweep(second * SECOND);
      if (second % 20 == 0) {
        socket.writable = true;
        session.drain();
      }
    }
    assertThat(socket.closed).isNull();
  }

  @Test
  void closedSessionWhosePeerDoesNotGoIsCutOff() {
    session.close(CloseCode.SLOW_CONSUMER);
    session.sweep(10 * SECOND);
    session.sweep(15 * SECOND);
    assertThat(socket.cut).isFalse();
    session.sweep(16 * SECOND);
    assertThat(socket.cut).isTrue();
  }

  @Test
  void silentClientIsPingedTwiceThenClosed() {
    for (int second = 1; second <= 74; second++) {
      session.sweep(second * SECOND);
    }
    assertThat(socket.frames).isEqualTo(2);
    assertThat(socket.closed).isNull();
    session.sweep(76 * SECOND);
    assertThat(socket.closed).isEqualTo(CloseCode.POLICY);
  }

  @Test
  void clientThatAnswersPingsStays() {
    for (int second = 1; second <= 300; second++) {
      session.sweep(second * SECOND);
      if (second % 26 == 0) {
        session.heard(second * SECOND);
      }
    }
    assertThat(socket.closed).isNull();
    assertThat(socket.frames).isPositive();
  }

  @Test
  void burstIsAllowedThenTheRateThenWhoGoesOnIsClosed() {
    assertThat(take(0)).isEqualTo(3);
    assertThat(take(SECOND)).isEqualTo(2);
    assertThat(take(100 * SECOND)).isEqualTo(3);
    for (int i = 0; i < 4; i++) {
      session.mayCommand(100 * SECOND);
    }
    assertThat(socket.closed).isEqualTo(CloseCode.RATE_LIMITED);
  }

  @Test
  void twiceTheRateForLongIsClosedWith4029() {
    int seconds = 0;
    for (; seconds < 100 && !session.closed(); seconds++) {
      for (int quarter = 0; quarter < 4; quarter++) {
        session.mayCommand(seconds * SECOND + quarter * SECOND / 4);
      }
    }
    assertThat(socket.closed).isEqualTo(CloseCode.RATE_LIMITED);
    assertThat(seconds).isBetween(3, 5);
  }

  @Test
  void whoPausesWhenToldIsNotClosed() {
    for (int round = 0; round < 50; round++) {
      assertThat(take(round * 2L * SECOND)).isEqualTo(3);
    }
    assertThat(socket.closed).isNull();
  }

  private int take(long now) {
    int taken = 0;
    while (session.mayCommand(now)) {
      taken++;
    }
    return taken;
  }
}
