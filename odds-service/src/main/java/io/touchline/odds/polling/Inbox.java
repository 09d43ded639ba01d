package io.touchline.odds.polling;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From the threads that learn something to the one that keeps the books, in the order of arrival.
 * Bounded: when Kafka is slow, whoever asks sources waits.
 */
final class Inbox {
  private static final int PLACES = 64;

  private static final long GLANCE_MILLIS = 50;

  private final BlockingQueue<Input> queue = new ArrayBlockingQueue<>(PLACES);
  private volatile boolean closed;

  /** Waits for a place. Once this is closed, nobody reads any more: then it is let go. */
  void put(Input input) throws InterruptedException {
    while (!closed && !queue.offer(input, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
      // Whoever keeps the books is busy; the offer has waited.
    }
  }

  /** The session is over: whoever waits for a place waits no longer. */
  void close() {
    closed = true;
  }

  /** The next one; null if none comes within the time. */
  Input poll(Duration patience) throws InterruptedException {
    return queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
