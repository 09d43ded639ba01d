package io.touchline.push.session;

import java.util.concurrent.TimeUnit;

/** Notices a client that is silent, does not read, or does not go. Times are in nanoseconds. */
final class Watchdog {
  private static final int PINGS_UNANSWERED = 2;

  /** How long the peer may take to read up to the close frame and to answer it. */
  private static final long CLOSING_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final long NEVER = Long.MIN_VALUE;

  private final long heartbeat;
  private final long stall;
  private long heardAt;
  private int pings;
  private long fullSince = NEVER;
  private long closingSince = NEVER;

  /** What is to be done about it. */
  enum Finding {
    FINE,
    /** It said nothing for a while. */
    TO_BE_PINGED,
    /** It did not answer the pings. */
    SILENT,
    /** Its socket has been full for too long. */
    STALLED,
    /** It was closed and is still connected. */
    DOES_NOT_GO
  }

  Watchdog(SessionLimits limits, long now) {
    heartbeat = limits.heartbeat().toNanos();
    stall = limits.stall().toNanos();
    heardAt = now;
  }

  void heard(long now) {
    heardAt = now;
    pings = 0;
  }

  /** Something has to wait for the socket. */
  void full(long now) {
    if (fullSince == NEVER) {
      fullSince = now;
    }
  }

  /** The socket takes more. */
  void writable() {
    fullSince = NEVER;
  }

  /** To be asked about every second as long as the session is open. */
  Finding look(boolean socketIsWritable, long now) {
    // The framework, too, writes to the socket: it may be full while nothing of ours waits.
    if (socketIsWritable) {
      writable();
    } else {
      full(now);
    }
    if (fullSince != NEVER && now - fullSince > stall) {
      return Finding.STALLED;
    }
    if (now - heardAt <= (pings + 1) * heartbeat) {
      return Finding.FINE;
    }
    if (pings == PINGS_UNANSWERED) {
      return Finding.SILENT;
    }
    pings++;
    return Finding.TO_BE_PINGED;
  }

  /**
   * To be asked about every second while the session is closed and still connected: a peer that
   * does not read never gets to the close frame, and would keep its socket for ever.
   */
  Finding lookAtClosed(long now) {
    if (closingSince == NEVER) {
      closingSince = now;
    }
    return now - closingSince > CLOSING_NANOS ? Finding.DOES_NOT_GO : Finding.FINE;
  }
}
