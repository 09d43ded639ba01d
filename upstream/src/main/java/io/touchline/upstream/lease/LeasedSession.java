package io.touchline.upstream.lease;

import java.time.Duration;

/**
 * From gaining the lease to losing it. Called from the loop's thread only. Any exception that
 * leaves it means that the state is not known any more: the loop starts over.
 */
public interface LeasedSession {
  /** What was read, for the log, e.g. {@code matches=12}. */
  String summary();

  /** Called once, before all else. */
  void begin();

  /** How long nothing is due; {@link #step} is called then, and at least once a second. */
  Duration idleTime();

  /** Does what is due. */
  void step();

  /** Says why there is silence from now on, as far as that can still be said. */
  void pause(String why);

  /** The session is over, whatever ended it: ends what it has begun. Called once. */
  default void close() {}
}
