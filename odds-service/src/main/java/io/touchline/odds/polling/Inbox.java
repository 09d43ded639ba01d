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

  private final BlockingQueue<Input> queue = new ArrayBlockingQueue<>(PLACES);

  void put(Input input) throws InterruptedException {
    queue.put(input);
  }

  /** The next one; null if none comes within the time. */
  Input poll(Duration patience) throws InterruptedException {
    return queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
