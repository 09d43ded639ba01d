package io.touchline.push.intake;

import io.touchline.push.room.Update;

/** Who counts what is read. Called from the intake thread, {@link #caughtUp} from any. */
public interface IntakeObserver {
  void read(Update update);

  void skipped(SkipReason reason);

  void caughtUp();
}
