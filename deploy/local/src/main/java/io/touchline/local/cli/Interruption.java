package io.touchline.local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the thread that works end what it has started before the JVM goes: what is on its way up
 * must come up before it can be taken down.
 */
final class Interruption {
  private final Thread worker;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** For work of the calling thread. */
  static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  /** For work of the calling thread, which a signal ends. */
  static Interruption onShutdown(Duration limit) {
    Interruption interruption = ofThisThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    interruption.interrupt(limit);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "interruption"));
    return interruption;
  }

  /**
   * Interrupts the work, if it still goes on, and waits until it has ended.
   *
   * @return false if it still goes on after this time
   */
  boolean interrupt(Duration limit) throws InterruptedException {
    if (left.getCount() == 0) {
      return true;
    }
    asked.countDown();
    worker.interrupt();
    return left.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the work is not wanted any more: what fails from then on is not worth a word. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** The work has ended, well or not; its thread is not interrupted any more. */
  void left() {
    left.countDown();
  }
}
