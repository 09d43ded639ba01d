package io.touchline.push.lifecycle;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Whether this node may have clients. Any thread. */
@Singleton
public class Readiness {

  /** From start to end, in this order. */
  public enum State {
    /** Reads what is in Kafka. */
    STARTING,
    /** Has read all that was there when it started. */
    READY,
    /** Is told to stop. */
    DRAINING
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

  /** All that was in Kafka is in the rooms. Means nothing to a node that is already leaving. */
  public void caughtUp() {
    state.compareAndSet(State.STARTING, State.READY);
  }

  /** From here on no new client is let in. */
  public void drain() {
    state.set(State.DRAINING);
  }

  /** Where it stands. */
  public State state() {
    return state.get();
  }

  public boolean ready() {
    return state.get() == State.READY;
  }
}
