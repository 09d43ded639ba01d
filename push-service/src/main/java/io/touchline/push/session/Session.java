package io.touchline.push.session;

import io.netty.buffer.ByteBuf;
import io.touchline.push.carrier.Carrier;
import io.touchline.push.room.Slot;
import io.touchline.push.room.Update;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** One connected client. All methods run on its event loop. */
public final class Session {
  private final Carrier carrier;
  private final Outlet outlet;
  private final SessionLimits limits;
  private final Tally tally;
  private final CommandRate rate;
  private final Watchdog watchdog;
  private final Set<String> keys = new HashSet<>(4);
  // Most sessions never need one: their socket keeps up.
  private Outbox outbox;
  private boolean touched;
  private boolean closed;

  /**
   * A session that has just opened, in no room.
   *
   * @param tally of the session's shard
   * @param now in nanoseconds, of any origin
   */
  public Session(Carrier carrier, Outlet outlet, SessionLimits limits, Tally tally, long now) {
    this.carrier = carrier;
    this.outlet = outlet;
    this.limits = limits;
    this.tally = tally;
    this.rate = new CommandRate(limits, now);
    this.watchdog = new Watchdog(limits, now);
  }

  /** How frames for this client are written. */
  public Carrier carrier() {
    return carrier;
  }

  public SessionLimits limits() {
    return limits;
  }

  /** The names of the rooms it is in. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(keys);
  }

  /** For the shard: the session is now in this room. */
  public void joined(String key) {
    keys.add(key);
  }

  /** For the shard: the session left a room; what waits from its slots will not be sent. */
  public void left(String key, Iterable<Slot> slots) {
    keys.remove(key);
    slots.forEach(this::forget);
  }

  /** Sends an update of a slot, now or when the socket takes it. Flushed by the caller. */
  public void send(Slot slot, Update update, long now) {
    if (!sentOrVoid(update)) {
      tally.conflated(outbox(now).offer(slot, update));
      closeIfOverfull();
    }
  }

  /**
   * Sends an update that a join brings. It does not count against the outbox's bound: the client
   * asked for all of it at once, and it can be no more than the room holds.
   */
  public void open(Slot slot, Update update, long now) {
    if (!sentOrVoid(update)) {
      outbox(now).open(slot, update);
    }
  }

  private boolean sentOrVoid(Update update) {
    if (closed) {
      return true;
    }
    if (!takesMore()) {
      return false;
    }
    tally.delivered();
    write(update.frame(carrier).retainedDuplicate());
    return true;
  }

  /** For the shard: what waits from this slot will be sent anew. */
  public void forget(Slot slot) {
    if (outbox != null) {
      outbox.forget(slot);
    }
  }

  /** Sends a frame that only this client gets; takes it over. Flushed by the caller. */
  public void reply(ByteBuf frame, long now) {
    if (closed) {
      frame.release();
    } else if (takesMore()) {
      write(frame);
    } else {
      outbox(now).reply(frame);
      closeIfOverfull();
    }
  }

  // A socket may look full only because a batch has not been flushed yet: that is no slow client.
  private boolean takesMore() {
    if (outbox != null) {
      return false;
    }
    if (!outlet.writable()) {
      outlet.flush();
    }
    return outlet.writable();
  }

  private Outbox outbox(long now) {
    if (outbox == null) {
      outbox = new Outbox();
      watchdog.full(now);
    }
    return outbox;
  }

  private void closeIfOverfull() {
    if (outbox.bytes() > limits.outboxBytes()) {
      close(CloseCode.SLOW_CONSUMER);
    }
  }

  private void write(ByteBuf frame) {
    tally.wrote(frame.readableBytes());
    outlet.write(frame);
  }

  /** The socket takes more: writes what waits, as far as it goes. */
  public void drain() {
    watchdog.writable();
    if (closed || outbox == null) {
      return;
    }
    Outbox waiting = outbox;
    while (!waiting.isEmpty() && outlet.writable()) {
      tally.delivered();
      write(waiting.poll(carrier));
      if (!outlet.writable()) {
        // May call this method again before it returns, and so may have emptied the outbox.
        outlet.flush();
      }
    }
    if (waiting.isEmpty()) {
      outbox = null;
    }
    outlet.flush();
  }

  /** Remembers that the session has something to flush; true if it is the first to say so. */
  public boolean touch() {
    boolean first = !touched;
    touched = true;
    return first;
  }

  public void flush() {
    touched = false;
    if (!closed) {
      outlet.flush();
    }
  }

  /** Whether the client may send one more command now; closes the session of one who goes on. */
  public boolean mayCommand(long now) {
    boolean may = rate.take(now);
    if (rate.exhausted()) {
      close(CloseCode.RATE_LIMITED);
    }
    return may;
  }

  /** Something came from the client, if only the answer to a ping. */
  public void heard(long now) {
    watchdog.heard(now);
  }

  /**
   * Pings a silent client, closes one that stays silent or whose socket stays full, and cuts the
   * connection of one that was closed and does not go.
   */
  public void sweep(long now) {
    switch (closed ? watchdog.lookAtClosed(now) : watchdog.look(outlet.writable(), now)) {
      case FINE -> {}
      case TO_BE_PINGED -> {
        write(carrier.ping());
        outlet.flush();
      }
      case SILENT -> close(CloseCode.POLICY);
      case STALLED -> close(CloseCode.SLOW_CONSUMER);
      case DOES_NOT_GO -> outlet.cut();
    }
  }

  /** Closes it with a code; what waits is dropped. Does nothing the second time. */
  public void close(CloseCode code) {
    if (!closed) {
      end();
      tally.closed(code);
      outlet.close(code);
    }
  }

  /** The connection is gone, or going: nothing may be written any more. Does not end it. */
  public void end() {
    closed = true;
    if (outbox != null) {
      outbox.clear();
      outbox = null;
    }
  }

  public boolean closed() {
    return closed;
  }
}
