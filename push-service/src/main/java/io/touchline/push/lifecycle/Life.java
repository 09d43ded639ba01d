package io.touchline.push.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.push.fanout.FanOut;
import io.touchline.push.intake.Intake;
import io.touchline.push.session.CloseCode;
import io.touchline.push.session.SessionLimits;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts the intake with the process, and takes leave of all clients before it ends. */
@Singleton
public class Life {
  private static final Logger LOG = Logger.getLogger(Life.class);
  private static final long LEAVE_MILLIS = 2_000;
  private static final long LOOK_MILLIS = 10;

  private final Readiness readiness;
  private final FanOut fanOut;
  private final Intake intake;

  /**
   * Brings the parts to life.
   *
   * @param limits asked for here so that a wrong setting stops the start, not the first client
   */
  @Inject
  Life(Readiness readiness, FanOut fanOut, Intake intake, SessionLimits limits) {
    this.readiness = readiness;
    this.fanOut = fanOut;
    this.intake = intake;
    LOG.infof("event=push.starting limits=%s", limits);
  }

  void start(@Observes StartupEvent event) {
    intake.start();
  }

  /**
   * Closes all sessions with 1012 and waits until they are gone, 2 s at most.
   *
   * @param event of the only phase that comes before the framework closes the connections itself,
   *     with a code that says nothing
   */
  void leave(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
    readiness.drain();
    LOG.infof("event=push.draining sessions=%d", fanOut.sessions());
    fanOut.closeAll(CloseCode.RESTART);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEAVE_MILLIS);
    while (fanOut.sessions() > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    LOG.infof("event=push.drained sessions=%d", fanOut.sessions());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    intake.stop();
    LOG.info("event=push.stopped");
  }
}
